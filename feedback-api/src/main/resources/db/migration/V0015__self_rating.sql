-- One row per interaction that the team rated its own service at. Replaced whole, until the customer's own rating is known.
create table self_rating (
    interaction_id uuid        primary key references interaction on delete cascade,
    workspace_id   uuid        not null,
    overall        int         not null check (overall between 1 and 5),
    dimensions     jsonb       not null, -- name to 1..5, only those that were given
    rated_at       timestamptz not null,
    revision       int         not null check (revision > 0) -- counted up with each change; told with each event
);
