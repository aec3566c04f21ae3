-- One row per message that is still to be sent: an invitation, or the reminder of one. It goes when the message has left, or
-- will not; so does the customer's address with it.
create table delivery (
    id             uuid        primary key,
    interaction_id uuid        not null references invitation (interaction_id),
    workspace      uuid        not null,
    kind           text        not null check (kind in ('invitation', 'reminder')),
    channel        text        not null check (channel in ('email', 'sms')),
    address        text        not null, -- e-mail address or phone number
    address_key    text        not null, -- its hash
    time_zone      text        not null, -- the customer's
    next_at        timestamptz not null, -- when it is due, or due again
    attempts       int         not null default 0,
    claim          uuid,                 -- who works on it
    claimed_until  timestamptz,
    sending_since  timestamptz           -- set before it is handed over: still set later, nobody knows whether it was
);
create index delivery_by_time on delivery (next_at);
create index delivery_by_interaction on delivery (interaction_id);
