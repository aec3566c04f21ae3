-- What the tallies of a month add up to, so that a report over a year reads a few hundred rows and the days at its two ends instead
-- of every day. Kept by the database itself: it follows whatever changes a tally, be it a pod of the version before.
lock table tally in share row exclusive mode;

create table tally_month (
    workspace  uuid     not null,
    metric     text     not null,
    breakdown  text     not null,
    touchpoint text     not null,
    month      date     not null, -- its first day
    value      smallint not null,
    count      bigint   not null,
    primary key (workspace, metric, breakdown, touchpoint, month, value)
) with (fillfactor = 70);

insert into tally_month (workspace, metric, breakdown, touchpoint, month, value, count)
select workspace, metric, breakdown, touchpoint, date_trunc('month', day)::date, value, sum(count)
from tally group by 1, 2, 3, 4, 5, 6;

-- Columns are named one by one, for a later version may add others. "order by" makes every transaction lock the rows in the same order, so that they wait for each other but never in a circle.
create function add_to_tally_month() returns trigger language plpgsql as $$
begin
    insert into tally_month as t (workspace, metric, breakdown, touchpoint, month, value, count)
    select workspace, metric, breakdown, touchpoint, date_trunc('month', day)::date, value, sum(count)
    from added group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (workspace, metric, breakdown, touchpoint, month, value) do update set count = t.count + excluded.count;
    return null;
end $$;

create function change_tally_month() returns trigger language plpgsql as $$
begin
    insert into tally_month as t (workspace, metric, breakdown, touchpoint, month, value, count)
    select workspace, metric, breakdown, touchpoint, date_trunc('month', day)::date, value, sum(count)
    from (select workspace, metric, breakdown, touchpoint, day, value, count from added
          union all
          select workspace, metric, breakdown, touchpoint, day, value, -count from removed) changed
    group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0 order by 1, 2, 3, 4, 5, 6
    on conflict (workspace, metric, breakdown, touchpoint, month, value) do update set count = t.count + excluded.count;
    return null;
end $$;

-- What counts nothing goes when a tally goes: it may tell of an erased customer. One that somebody holds is about to count
-- something, and is not waited for.
create function take_from_tally_month() returns trigger language plpgsql as $$
begin
    insert into tally_month as t (workspace, metric, breakdown, touchpoint, month, value, count)
    select workspace, metric, breakdown, touchpoint, date_trunc('month', day)::date, value, -sum(count)
    from removed group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0 order by 1, 2, 3, 4, 5, 6
    on conflict (workspace, metric, breakdown, touchpoint, month, value) do update set count = t.count + excluded.count;

    with empty as (
        select t.workspace, t.metric, t.breakdown, t.touchpoint, t.month, t.value
        from tally_month t
            join (select distinct workspace, metric, breakdown, touchpoint, date_trunc('month', day)::date as month, value
                  from removed) gone using (workspace, metric, breakdown, touchpoint, month, value)
        where t.count = 0 for update of t skip locked)
    delete from tally_month t using empty e
    where t.workspace = e.workspace and t.metric = e.metric and t.breakdown = e.breakdown
        and t.touchpoint = e.touchpoint and t.month = e.month and t.value = e.value;
    return null;
end $$;

create trigger tally_added after insert on tally
    referencing new table as added for each statement execute function add_to_tally_month();
create trigger tally_changed after update on tally
    referencing old table as removed new table as added for each statement execute function change_tally_month();
create trigger tally_removed after delete on tally
    referencing old table as removed for each statement execute function take_from_tally_month();
