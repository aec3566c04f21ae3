-- How long each workspace keeps an interaction, and all that came of it; told with each of its interactions.
create table workspace_retention (
    workspace      uuid        primary key,
    retention_days int         not null check (retention_days > 0),
    told_at        timestamptz not null -- when the interaction was recorded; an older word changes nothing
);

-- How those are found that must become nobody's; rows that are nobody's already are not looked at again.
create index response_named_by_age on response (workspace, occurred_at) where customer_ref is not null;
create index interaction_named_by_age on interaction (workspace, day) where customer_ref is not null;
create index comment_by_day on comment (workspace, day);
create index recovery_by_closing on recovery (workspace, closed_at) where state = 'closed';
