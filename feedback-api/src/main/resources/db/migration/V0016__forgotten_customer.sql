-- One row per customer who was erased: not who it was, only a hash, so that an interaction that was just being recorded then is
-- found afterwards.
create table forgotten_customer (
    workspace  uuid        not null,
    ref_sha256 text        not null, -- hexadecimal
    erased_at  timestamptz not null, -- interactions recorded until then are meant
    primary key (workspace, ref_sha256)
);

create index forgotten_customer_by_time on forgotten_customer (erased_at);
