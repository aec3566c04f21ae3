-- One row per touchpoint that an interaction has told of: what it is called and whose it is, for events that speak of no single
-- interaction. told_at is when that was first told so; what is told again unchanged is not written.
create table touchpoint (
    workspace uuid        not null,
    key       text        not null,
    ref       jsonb       not null, -- as events tell it
    told_at   timestamptz not null,
    primary key (workspace, key)
);
