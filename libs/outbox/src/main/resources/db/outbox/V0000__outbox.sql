-- One row per event that waits to leave for the broker. It is written with the change it tells of and deleted once the
-- broker has confirmed it. body is the whole CloudEvent; the other columns repeat what the message's headers need.
create table outbox (
    position    bigint generated always as identity primary key,
    event_id    uuid        not null,
    type        text        not null,
    subject     text        not null,
    workspace   uuid        not null,
    occurred_at timestamptz not null,
    traceparent text,
    body        text        not null
);
