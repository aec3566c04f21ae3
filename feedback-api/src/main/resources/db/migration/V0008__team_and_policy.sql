-- One row per person whom customers of a workspace are told to hear from.
create table team_member (
    id           uuid        primary key,
    workspace_id uuid        not null references workspace,
    ref          text        not null, -- the workspace's own id of that person
    name         text        not null,
    role         text,
    photo_url    text,
    greeting     text,
    away         jsonb       not null, -- days on which the person answers nobody, as [first, last]: [["2026-08-03", "2026-08-21"]]
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    unique (workspace_id, ref)
);

create index team_member_by_age on team_member (workspace_id, created_at, id);

-- A deleted touchpoint keeps its row, hidden: open promises and late self-ratings still have to name it and its owner.
-- Its key may be put again; the row is then a new touchpoint, with an id and an age of its own.
alter table touchpoint
    add column promise_team           text[], -- refs of the team members who answer; null: nothing is promised here
    add column promise_within_minutes int check (promise_within_minutes > 0), -- of business time
    add column review_url             text,
    add column deleted_at             timestamptz,
    add check ((promise_team is null) = (promise_within_minutes is null));
