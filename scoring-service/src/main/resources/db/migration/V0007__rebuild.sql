-- One row per workspace whose tallies were to be counted anew: how far that is. Any pod goes on where another stopped.
create table rebuild (
    workspace         uuid primary key,
    requested_at      timestamptz not null,
    done_up_to        date,
    days_done         int         not null default 0,
    tallies_corrected bigint      not null default 0,
    not_before        timestamptz, -- after a failure
    finished_at       timestamptz
);
