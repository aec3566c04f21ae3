-- One row per tenant: a company with its own touchpoints, keys, interactions and time zone.
create table workspace (
    id         uuid        primary key,
    name       text        not null,
    time_zone  text        not null, -- IANA name; decides on which day something happened
    created_at timestamptz not null
);
