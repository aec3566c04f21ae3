-- What a workspace has set for its reports; workspaces without a row have the defaults.
create table report_setting (
    workspace            uuid primary key,
    great_day_share      double precision not null, -- percent of top answers that makes a day great
    silent_per_complaint double precision not null, -- the prior of the report on silent customers
    prior_source         text not null
);
