-- One row per workspace that has said by when an unhappy customer is to be answered.
create table recovery_policy (
    workspace      uuid primary key,
    within_hours   int  not null check (within_hours > 0),
    hours          jsonb not null -- the openings of each weekday, and holidays, as the API has them
);

-- One row per unhappy customer who is to be won back; where the customer has no ref, per response.
create table recovery (
    workspace      uuid        not null,
    recovery_id    uuid        not null,
    version        int         not null, -- its ETag
    state          text        not null check (state in ('open', 'closed')),
    customer_ref   text,                 -- null also when the customer was erased
    response_id    uuid        not null, -- that it began with
    interaction_id uuid        not null, -- that this response is about
    interaction    jsonb       not null, -- as events tell it
    touchpoint     text        not null,
    owner          text,
    assignee       text,
    root_cause     text,
    action         text,
    outcome        text check (outcome in ('won_back', 'not_reachable', 'refused', 'not_justified')),
    opened_at      timestamptz not null,
    due_at         timestamptz not null,
    escalated_at   timestamptz,
    closed_at      timestamptz,
    primary key (workspace, recovery_id)
);
create unique index one_open_recovery_per_customer on recovery (workspace, customer_ref)
    where state = 'open' and customer_ref is not null;
create unique index one_open_recovery_per_response on recovery (workspace, response_id)
    where state = 'open' and customer_ref is null;
create index recovery_by_customer on recovery (workspace, customer_ref) where customer_ref is not null;
create index recovery_by_time on recovery (workspace, opened_at desc, recovery_id desc);
create index recovery_due on recovery (due_at) where state = 'open' and escalated_at is null;

-- One row per response that a recovery speaks of, as it stands now; of several recoveries, the latest has it.
create table recovery_response (
    workspace      uuid        not null,
    response_id    uuid        not null,
    recovery_id    uuid        not null,
    interaction_id uuid        not null,
    touchpoint     text        not null,
    customer_ref   text, -- whose it is: the recovery may be nobody's already while its customer has come back
    reasons        text[]      not null, -- what is bad about it: metrics, contact_me
    scores         jsonb       not null, -- metric to value
    comment        text,
    answered_at    timestamptz not null,
    primary key (workspace, response_id),
    foreign key (workspace, recovery_id) references recovery
);
create index recovery_response_by_recovery on recovery_response (workspace, recovery_id);
create index recovery_response_of_customer on recovery_response (workspace, customer_ref) where customer_ref is not null;
create index recovery_response_by_age on recovery_response (workspace, answered_at)
    where customer_ref is not null or comment is not null;

-- What was done about a recovery, by whom and when. Only added to.
create table recovery_entry (
    entry_id    bigint generated always as identity primary key,
    workspace   uuid        not null,
    recovery_id uuid        not null,
    at          timestamptz not null,
    key_id      uuid, -- the API key that was used; null for Afterword itself
    actor       text, -- who that says it was
    what        text        not null,
    words       text, -- may speak of the customer
    reasons     text[],
    foreign key (workspace, recovery_id) references recovery
);
create index recovery_entry_by_recovery on recovery_entry (workspace, recovery_id, entry_id);
