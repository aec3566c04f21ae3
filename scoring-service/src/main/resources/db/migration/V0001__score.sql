-- One row per response: the highest revision that was scored, and what it was about. Locking it is what keeps two
-- revisions of one response from being scored at the same time.
create table response (
    workspace      uuid        not null,
    response_id    uuid        not null,
    revision       int         not null check (revision > 0),
    complete       boolean     not null,
    interaction_id uuid        not null,
    touchpoint     text        not null,
    occurred_at    timestamptz not null,
    day            date        not null, -- of occurred_at, in the workspace's time zone
    customer_ref   text,
    segment        text,
    agent_ref      text,
    channel        text,
    survey_key     text        not null,
    survey_version int         not null,
    answered_at    timestamptz not null,
    primary key (workspace, response_id)
);

-- One row per response and metric: the value that counts in the tallies now.
create table score (
    workspace   uuid     not null,
    response_id uuid     not null,
    metric      text     not null,
    value       smallint not null,
    primary key (workspace, response_id, metric),
    foreign key (workspace, response_id) references response
);

-- How often a value was given: the count of score rows with this metric and value whose response has this touchpoint and
-- day. Reports sum these rows and nothing else. The count is checked by the statement that changes it, for a check
-- constraint would refuse a subtraction before "on conflict" makes it one. Busy rows, so there is room for updates in place.
create table tally (
    workspace  uuid     not null,
    metric     text     not null,
    breakdown  text     not null, -- 'all', or which part of the customers
    touchpoint text     not null,
    day        date     not null, -- of the interactions, in the workspace's time zone
    value      smallint not null,
    count      bigint   not null,
    primary key (workspace, metric, breakdown, touchpoint, day, value)
) with (fillfactor = 70);
