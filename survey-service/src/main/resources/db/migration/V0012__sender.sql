-- One row per workspace that has said who its mails come from.
create table sender (
    workspace    uuid        primary key,
    from_name    text,
    from_address text        not null,
    reply_to     text,
    changed_at   timestamptz not null
);
