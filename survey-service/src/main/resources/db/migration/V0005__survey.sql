-- One row per survey of a workspace: what it will ask next, as its makers have left it. Customers never see a draft.
create table survey (
    id         uuid        primary key,
    workspace  uuid        not null,
    key        text        not null,
    draft      text        not null, -- the questionnaire (JSON)
    saved_at   timestamptz not null,
    created_at timestamptz not null,
    unique (workspace, key)
);

create index survey_by_age on survey (workspace, created_at, id);

-- One row per published version. What a customer was asked stays known: rows are added, never changed.
create table survey_version (
    id            uuid        primary key,
    workspace     uuid        not null,
    survey_key    text        not null,
    version       int         not null check (version >= 1),
    questionnaire text        not null, -- as the draft was (JSON)
    published_at  timestamptz not null,
    unique (workspace, survey_key, version)
);

create function refuse_change_of_published_survey() returns trigger language plpgsql as $$
begin
    raise exception 'a published version of a survey never changes';
end $$;

create trigger published_survey_stays before update or delete on survey_version
    for each row execute function refuse_change_of_published_survey();
