-- One row per API key. Only its SHA-256 is here: whoever reads this table holds no key.
create table api_key (
    id            uuid        primary key,
    workspace_id  uuid        not null references workspace,
    secret_sha256 bytea       not null unique check (length(secret_sha256) = 32),
    scopes        text[]      not null,
    created_at    timestamptz not null,
    expires_at    timestamptz -- from then on the key is unknown; null: never
);
