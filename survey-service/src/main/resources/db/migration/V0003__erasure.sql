-- One row per customer who was erased: not who it was, only a hash, so that an event that was on its way then does not bring
-- them back.
create table forgotten_customer (
    workspace  uuid        not null,
    ref_sha256 text        not null, -- hexadecimal
    erased_at  timestamptz not null, -- interactions recorded until then are meant
    primary key (workspace, ref_sha256)
);

-- When the customer was taken out of this row and of its response. From then on the link leads nowhere.
alter table invitation add erased_at timestamptz;

-- How the invitations of a customer are found.
create index invitation_by_customer on invitation (workspace, (interaction::jsonb ->> 'customer_ref'))
    where interaction::jsonb ->> 'customer_ref' is not null;
