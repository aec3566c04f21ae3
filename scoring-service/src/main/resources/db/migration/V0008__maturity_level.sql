-- One row per touchpoint that was ever judged: its level of maturity, so that a change is told once.
create table maturity_level (
    workspace  uuid not null,
    touchpoint text not null,
    level      text not null,
    as_of      date not null, -- the last of the days that were judged
    primary key (workspace, touchpoint)
);
