-- One row per accepted request that carried an Idempotency-Key: the answer it got, to be given again for a day.
create table idempotency (
    workspace   uuid        not null,
    key         text        not null,
    fingerprint bytea       not null, -- SHA-256 of operation and body
    status      int         not null,
    location    text,
    body        text,
    created_at  timestamptz not null default now(),
    primary key (workspace, key)
);

create index idempotency_by_age on idempotency (created_at);
