-- After the tallies come the customers: up to which one the standings have been worked out anew.
alter table rebuild add column customers_up_to text;
