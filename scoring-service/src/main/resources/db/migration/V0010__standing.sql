-- One row per customer who was ever heard: what they are to us now. Locking it is what keeps two responses of one customer
-- from being followed up at the same time. It is worked out from the scores each time, never counted up.
create table standing (
    workspace     uuid        not null,
    customer_ref  text        not null,
    standing_id   uuid        not null,
    standing      text        not null check (standing in ('fan', 'neutral', 'at_risk', 'unknown')),
    recovery_open boolean     not null,
    revision      int         not null, -- how often it changed
    changed_at    timestamptz not null,
    primary key (workspace, customer_ref)
);

-- Lists of all who are one thing, those who became it last first.
create index standing_by_kind on standing (workspace, standing, changed_at desc, standing_id desc);
