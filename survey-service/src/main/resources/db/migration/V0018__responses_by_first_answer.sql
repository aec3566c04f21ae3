-- The list of responses, and the export.
create index response_by_first_answer on response (workspace, id);

-- Whether an answer counts for a metric: the funnel tells those from responses with words alone. Rows from before this column
-- came from built-in surveys, whose answers are numbers but for the comment.
alter table response add scored boolean not null default false;
update response set scored = true
where exists (select from jsonb_each_text(answers::jsonb) answer where answer.key <> 'comment');

-- The funnel counts by the time of sending, or of deciding.
create index invitation_by_sending on invitation (workspace, (coalesce(sent_at, created_at)));
