-- One row per answered invitation: its answers as they stand. A revision is counted up whenever they change.
create table response (
    id            uuid        primary key,
    invitation_id uuid        not null unique references invitation (id),
    workspace     uuid        not null,
    revision      int         not null check (revision >= 1),
    answers       text        not null, -- question key to answer (JSON)
    answered_at   timestamptz not null,
    completed_at  timestamptz
);
