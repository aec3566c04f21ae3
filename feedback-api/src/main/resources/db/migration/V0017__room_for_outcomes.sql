-- What became of an invitation is told in several steps. No step is in an index, but a new version of a row stays out of the
-- index only while it fits onto the page of the old one: half of them did not.
alter table outcome set (fillfactor = 70);
