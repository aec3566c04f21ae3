-- A key has a name, an end and a trace of its use; a publishable one names the web pages that may use it.
alter table api_key
    add column name         text   not null default 'Unnamed',
    add column type         text   not null default 'secret' check (type in ('secret', 'publishable')),
    add column last_four    text, -- of the key, so that people can tell keys apart; null: made before this was kept
    add column origins      text[] not null default '{}',
    add column last_used_at timestamptz, -- to the minute or so
    add column revoked_at   timestamptz, -- from then on the key is unknown; the row stays to tell who could do what, and when
    add constraint publishable_keys_name_their_origins check ((type = 'publishable') = (cardinality(origins) > 0));

create index api_key_by_age on api_key (workspace_id, created_at, id);
create index api_key_by_origin on api_key using gin (origins) where type = 'publishable' and revoked_at is null;
