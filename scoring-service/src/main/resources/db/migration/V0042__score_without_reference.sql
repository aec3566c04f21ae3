-- A score is written by the transaction that has just written or locked its response, and responses are never deleted. The foreign
-- key made sure of that once more, row by row: it looked each response up again and locked it, which changes the row.
alter table score drop constraint score_workspace_response_id_fkey;
