-- Which part of each breakdown a response counts in. What is not known is null, and counts as the empty part.
alter table response
    add column kind text,
    add column stage text,
    add column locale text;

-- Parts are found by what they begin with, so their order must be that of the bytes.
alter table tally alter column breakdown type text collate "C";

-- What the breakdowns would hold had there been any before. Kind, stage and locale of earlier responses were not kept.
insert into tally (workspace, metric, breakdown, touchpoint, day, value, count)
select workspace, metric, part.breakdown, touchpoint, day, value, count(*)
from score join response using (workspace, response_id)
    cross join lateral (values ('kind='), ('stage='), ('locale='),
        ('agent=' || coalesce(agent_ref, '')),
        ('channel=' || coalesce(channel, '')),
        ('segment=' || coalesce(segment, '')),
        ('survey_version=' || survey_key || '/' || survey_version)) as part (breakdown)
group by workspace, metric, part.breakdown, touchpoint, day, value;
