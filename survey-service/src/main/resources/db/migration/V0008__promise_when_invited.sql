-- Who promised the customer an answer, and by when: for asking whether it came. Empty when nothing was promised.
alter table invitation add promised_by text;
alter table invitation add promise_due_at timestamptz;
