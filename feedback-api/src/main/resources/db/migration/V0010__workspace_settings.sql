-- What a workspace may set for itself, and whose workspace this installation is.
alter table workspace
    add column retention_days      int     not null default 730 check (retention_days between 30 and 3650),
    add column create_touchpoints  boolean not null default false, -- an interaction may name a touchpoint that is not there yet
    add column default_owner_name  text, -- who is accountable for a touchpoint that came up that way
    add column default_owner_email text,
    add column operator            boolean not null default false, -- its administrators run this installation
    add constraint new_touchpoints_have_an_owner
        check (not create_touchpoints or default_owner_name is not null and default_owner_email is not null);

update workspace set operator = true where id = (select id from workspace order by created_at, id limit 1);

create unique index workspace_operator on workspace (operator) where operator;
create index workspace_by_age on workspace (created_at, id);
