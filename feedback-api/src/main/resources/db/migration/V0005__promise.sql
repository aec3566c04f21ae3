-- One row per promise: what a customer was told right after an interaction, and what became of it. Stored with the interaction.
create table promise (
    interaction_id   uuid        primary key references interaction on delete cascade,
    workspace_id     uuid        not null,
    person_ref       text        not null,
    person_name      text        not null, -- the person as at that moment: later changes to the team change no promise
    person_role      text,
    person_photo_url text,
    person_greeting  text,
    due_at           timestamptz not null,
    state            text        not null default 'open' check (state in ('open', 'kept', 'broken', 'kept_late')),
    kept_at          timestamptz,
    revision         int         not null default 0 -- how often the state has changed; told with each event
);

create index promise_due on promise (due_at) where state = 'open';
