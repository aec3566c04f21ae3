-- One row per customer of whom we were told: what they are to the business now. Other customers are unknown.
create table customer_standing (
    workspace      uuid        not null,
    customer_ref   text        not null,
    standing       text        not null,
    changed_at     timestamptz not null, -- an older word changes nothing
    interaction_id uuid        not null, -- the one that brought it about; settles which of two at the same instant holds
    primary key (workspace, customer_ref)
);
