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

-- What a customer said last: a ref that many share, such as "guest", must not cost more with each response.
create index response_said_last on response (workspace, customer_ref, answered_at desc, response_id desc)
    where customer_ref is not null;
