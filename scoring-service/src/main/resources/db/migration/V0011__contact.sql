-- One row per workspace that has said whether its CRMs are told e-mail addresses. Without a row they are not.
create table contact_policy (
    workspace   uuid    primary key,
    share_email boolean not null
);

-- One row per customer of a workspace that allows it: the address that came with the latest interaction. Personal.
create table customer_email (
    workspace      uuid not null,
    customer_ref   text not null,
    email          text not null,
    interaction_id uuid not null, -- which one that was
    primary key (workspace, customer_ref)
);

-- One row per interaction of a workspace that allows it, where the address is all that is known of the customer. Personal.
create table interaction_email (
    workspace      uuid not null,
    interaction_id uuid not null,
    email          text not null,
    primary key (workspace, interaction_id)
);
