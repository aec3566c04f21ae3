-- One row per unhappy response of a known customer: what came of it, as it stands in the tallies.
create table second_chance (
    workspace      uuid     not null,
    response_id    uuid     not null,
    touchpoint     text     not null,
    day            date     not null, -- of the interaction, in the workspace's time zone
    kind           text,
    stage          text,
    agent_ref      text,
    channel        text,
    segment        text,
    locale         text,
    survey_version text,              -- key/version
    code           smallint not null, -- SecondChance.code()
    primary key (workspace, response_id)
);

create index second_chance_by_day on second_chance (workspace, day);

-- A customer's history, in its order; also how the responses of a customer are found.
create index response_history on response (workspace, customer_ref, occurred_at, response_id) where customer_ref is not null;
drop index response_by_customer;
