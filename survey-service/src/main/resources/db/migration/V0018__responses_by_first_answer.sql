-- The list of responses, and the export.
create index response_by_first_answer on response (workspace, id);
