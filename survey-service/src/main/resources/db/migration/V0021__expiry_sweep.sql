-- An answer changes the status of its invitation. As long as an index told by status what may expire, each such change had to be
-- entered in every index of the table, which cost more than all the rest of saving an answer. Now no index knows the status, and
-- there is room beside each row for its next version (PostgreSQL's "heap-only tuples"). Instead, the sweep remembers how far it
-- has come, and need not look again at what was answered in time.
create table expiry_sweep (
    single      boolean     primary key default true check (single),
    swept_until timestamptz not null -- whose time was over by then is expired or was answered
);
insert into expiry_sweep (swept_until) values ('-infinity');

drop index invitation_to_expire;
create index invitation_by_expiry on invitation (expires_at) where expires_at is not null;

alter table invitation set (fillfactor = 50);
