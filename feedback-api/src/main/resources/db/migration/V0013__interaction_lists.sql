-- Lists of interactions, those that occurred last first: of all, of a touchpoint, of a customer. The first also finds what a
-- workspace no longer keeps.
create index interaction_by_time on interaction (workspace_id, occurred_at, id);
create index interaction_by_touchpoint on interaction (workspace_id, touchpoint, occurred_at, id);
create index interaction_by_customer on interaction (workspace_id, customer_ref, occurred_at, id) where customer_ref is not null;
