-- One row per interaction that survey-service has told something of: what became of its invitation. Its events come in any
-- order and more than once, so a time is the earliest that was told, and nothing is ever taken back.
create table outcome (
    interaction_id    uuid        primary key references interaction on delete cascade,
    workspace_id      uuid        not null,
    scheduled_at      timestamptz,
    channel           text        collate "C", -- the way it is to be offered
    survey_key        text        collate "C",
    suppressed_reason text        collate "C",
    sent_at           timestamptz,
    sent_channel      text        collate "C", -- the way it went
    opened_at         timestamptz,
    answered_at       timestamptz,             -- the first answer
    completed_at      timestamptz,
    response_revision int
);
