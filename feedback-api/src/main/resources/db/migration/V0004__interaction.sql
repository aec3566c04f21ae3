-- One row per interaction: one customer at one touchpoint at one time. Written once, never changed.
-- No foreign key to touchpoint: every insert would lock the same few touchpoint rows; touchpoints are never deleted.
create table interaction (
    id                 uuid        primary key,
    workspace_id       uuid        not null,
    touchpoint         text        not null,
    source_id          text,
    occurred_at        timestamptz not null,
    recorded_at        timestamptz not null,
    customer_ref       text,
    customer_email     text,
    customer_phone     text,
    customer_name      text,
    customer_locale    text,
    customer_time_zone text,
    customer_segment   text,
    agent_ref          text,
    agent_name         text,
    channel            text,
    properties         jsonb       not null,
    survey             text        not null,
    survey_key         text
);

-- What makes a retry safe: the caller's own id of an interaction counts once per touchpoint.
create unique index interaction_by_source on interaction (workspace_id, touchpoint, source_id)
    where source_id is not null;
