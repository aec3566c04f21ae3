-- One row per customer who was erased: not who it was, only a hash, so that an event that was on its way then does not bring
-- them back.
create table forgotten_customer (
    workspace  uuid        not null,
    ref_sha256 text        not null, -- hexadecimal
    erased_at  timestamptz not null, -- interactions recorded until then are meant
    primary key (workspace, ref_sha256)
);

-- How the responses of a customer are found.
create index response_by_customer on response (workspace, customer_ref) where customer_ref is not null;
