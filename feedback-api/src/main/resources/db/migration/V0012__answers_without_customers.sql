-- An answer that can be given again is now only the id of its interaction: nothing of a customer is left there. Those of the
-- last day are brought to that form. The table's own migration comes first, from another place on the class path.
update idempotency set body = body::jsonb ->> 'id', location = null where body like '{%"survey_url"%';
