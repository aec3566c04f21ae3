-- One row per place where customers meet the business. Replaced in place; interactions carry their own copy outward.
create table touchpoint (
    id            uuid        primary key,
    workspace_id  uuid        not null references workspace,
    key           text        not null,
    name          text        not null,
    kind          text        not null,
    journey_stage text        not null,
    owner_name    text        not null,
    owner_email   text        not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    unique (workspace_id, key)
);

create index touchpoint_by_age on touchpoint (workspace_id, created_at, id);
