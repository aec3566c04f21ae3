-- How long each workspace keeps an interaction, and all that came of it; told with each of its interactions.
create table workspace_retention (
    workspace      uuid        primary key,
    retention_days int         not null check (retention_days > 0),
    told_at        timestamptz not null -- when the interaction was recorded; an older word changes nothing
);

-- What it counts from.
alter table invitation add occurred_at timestamptz;
update invitation set occurred_at = (cast(interaction as jsonb) ->> 'occurred_at')::timestamptz;
alter table invitation alter occurred_at set not null;
create index invitation_by_occurrence on invitation (workspace, occurred_at);
