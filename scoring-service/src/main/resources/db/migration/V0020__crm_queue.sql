-- One row per queue that a workspace has declared for one of its CRMs: what is wanted, and how it stood when a pod last looked.
create table crm_queue (
    queue_id      uuid        primary key,
    workspace     uuid        not null,
    name          text        not null,
    types         text[]      not null,
    message_limit int         not null check (message_limit > 0),
    declared_at   timestamptz not null,
    deleted_at    timestamptz, -- it is on its way out: the broker's queue goes before this row
    behind        boolean     not null default false,
    depth         int,
    consumers     int,
    sent          bigint      not null default 0, -- messages that were ever put into it
    looked_at     timestamptz,
    look_again_at timestamptz not null default now(),
    pause_until   timestamptz not null default now(), -- nothing is sent before
    failures      int         not null default 0, -- tries in a row that failed
    unique (workspace, name)
);

-- One row per event that a CRM may ask to hear again. body is the whole CloudEvent.
create table crm_event (
    event_id     uuid        primary key,
    workspace    uuid        not null,
    type         text        not null,
    occurred_at  timestamptz not null,
    about        uuid        not null, -- the interaction; the event itself when it is about none
    customer_ref text,
    with_address boolean     not null, -- whether it tells how to reach the customer
    kept_at      timestamptz not null default now(),
    body         text        not null
);
create index crm_event_of_period on crm_event (workspace, occurred_at, event_id);
create index crm_event_of_customer on crm_event (workspace, customer_ref) where customer_ref is not null;
create index crm_event_by_age on crm_event (kept_at);
create index crm_event_with_address on crm_event (workspace, event_id) where with_address;
create index crm_event_of_erasures on crm_event (event_id) where type = 'customer.erased.v1';

-- One row per event and queue that it has yet to be sent to. Written with the event, deleted once the broker has confirmed it.
-- No foreign keys: they would lock the queue's row for every event.
create table crm_delivery (
    queue_id uuid   not null,
    position bigint generated always as identity,
    event_id uuid   not null,
    primary key (queue_id, position)
);
create index crm_delivery_of_event on crm_delivery (event_id);

-- One row per batch that may still lie in a queue, to tell how long its oldest message has been there.
create table crm_batch (
    queue_id uuid        not null references crm_queue on delete cascade,
    up_to    bigint      not null, -- how many messages the queue had been sent by then
    sent_at  timestamptz not null,
    primary key (queue_id, up_to)
);

-- One row per wish to send the events of a period to one queue again, and how far that has got.
create table crm_replay (
    replay_id    uuid        primary key,
    queue_id     uuid        not null references crm_queue on delete cascade,
    since        timestamptz not null,
    until        timestamptz not null,
    types        text[]      not null,
    asked_at     timestamptz not null,
    after_time   timestamptz, -- the last event that was sent
    after_event  uuid,
    sent         bigint      not null default 0,
    not_before   timestamptz not null default now(),
    done_at      timestamptz
);
create index crm_replay_open on crm_replay (queue_id, asked_at) where done_at is null;
