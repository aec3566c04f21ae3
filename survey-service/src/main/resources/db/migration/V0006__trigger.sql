-- One row per trigger of a workspace: which interactions are followed by which survey. The first that matches wins.
create table survey_trigger (
    id         uuid        primary key,
    workspace  uuid        not null,
    key        text        not null,
    priority   int         not null, -- the lower, the earlier; those alike by their keys
    rule       text        not null, -- what it looks at and what it does (JSON)
    created_at timestamptz not null,
    unique (workspace, key)
);

create index survey_trigger_in_order on survey_trigger (workspace, priority, key);
