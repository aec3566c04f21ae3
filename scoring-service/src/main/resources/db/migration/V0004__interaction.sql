-- One row per interaction: what is known of it and counts in reports beside the scores. Locking it is what keeps two facts
-- about one interaction from being taken in unseen by each other.
create table interaction (
    workspace      uuid not null,
    interaction_id uuid not null,
    touchpoint     text not null,
    day            date not null, -- of the interaction, in the workspace's time zone
    kind           text,
    stage          text,
    agent_ref      text,
    channel        text,
    segment        text,
    locale         text,
    customer_ref   text,
    invited_on     date,          -- the day on which its invitation counts
    facts          jsonb not null, -- InteractionFacts
    primary key (workspace, interaction_id)
);

-- How the interactions of a customer are found.
create index interaction_by_customer on interaction (workspace, customer_ref) where customer_ref is not null;

-- How a day is counted anew.
create index interaction_by_day on interaction (workspace, day);
create index interaction_by_invited_on on interaction (workspace, invited_on);
create index response_by_day on response (workspace, day);
create index tally_by_day on tally (workspace, day);
