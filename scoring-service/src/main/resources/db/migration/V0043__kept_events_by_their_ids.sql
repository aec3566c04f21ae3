-- The ids of events grow with the time at which they were told, so the primary key finds the old ones as well. Each event
-- was written into this index besides.
drop index crm_event_by_age;
