-- One row per interaction: the survey that is offered for it, or the reason why none is.
-- The interaction's id is the key, so an event that is delivered again changes nothing.
create table invitation (
    interaction_id     uuid        primary key,
    id                 uuid        not null unique,
    workspace          uuid        not null,
    survey_key         text,
    survey_version     int,
    suppressed_because text,
    interaction        text        not null, -- the interaction as its event told it (JSON); later events repeat it
    traceparent        text        not null, -- ties later events to the request that began it all
    created_at         timestamptz not null,
    opened_at          timestamptz,
    constraint survey_or_reason check ((survey_key is null) <> (suppressed_because is null)),
    constraint survey_with_version check ((survey_key is null) = (survey_version is null))
);
