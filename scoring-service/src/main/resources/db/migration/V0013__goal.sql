-- One row per goal: what a metric should be at a touchpoint, whose it is, and what it was judged to be last.
create table goal (
    workspace   uuid             not null,
    metric      text             not null,
    touchpoint  text             not null,
    goal_id     uuid             not null,
    target      double precision not null,
    direction   text             not null check (direction in ('at_least', 'at_most')),
    owner_name  text             not null,
    owner_email text             not null,
    window_days int              not null check (window_days > 0),
    time_zone   text             not null, -- the workspace's, whose days the window is made of
    judgement   text check (judgement in ('met', 'missed')), -- null until one could be made
    revision    int              not null, -- how often that changed
    judged_at   timestamptz,
    judged_on   date, -- the last day that it was judged for, in that time zone
    created_at  timestamptz      not null,
    primary key (workspace, metric, touchpoint),
    unique (goal_id)
);
create index goal_by_time on goal (workspace, created_at, goal_id);

-- One row for each batch of scores that changed what a goal is judged by. Only added to by scoring, so that no two batches wait
-- for each other; whoever judges takes the rows away first.
create table goal_touched (
    touched_id bigint generated always as identity primary key,
    workspace  uuid not null,
    metric     text not null,
    touchpoint text not null
);
