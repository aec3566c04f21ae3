-- What the customer was to the business when invited: it decides which questions are asked, so it stays as it was.
alter table invitation add standing text not null default 'unknown';
