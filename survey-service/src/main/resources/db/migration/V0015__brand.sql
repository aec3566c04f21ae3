-- One row per workspace that has said how its pages look and speak.
create table brand (
    workspace     uuid        primary key,
    token         text        not null unique, -- part of the addresses of its files; tells nothing
    accent        text,                        -- #rrggbb, as it was wished for; what is shown may be corrected
    background    text,
    font          text        not null,
    language      text,
    thanks        text        not null,        -- language tag to words (JSON)
    frame_origins text[]      not null,
    logo          bytea,
    logo_alt      text,
    updated_at    timestamptz not null
);
