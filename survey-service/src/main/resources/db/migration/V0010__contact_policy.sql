-- One row per workspace that has set how often, and when, its customers may be asked.
create table contact_policy (
    workspace  uuid        primary key,
    policy     text        not null, -- as the API tells it (JSON)
    changed_at timestamptz not null
);

-- One row per customer who was to be invited: whoever decides about them holds it, so that two pods do not both invite them.
-- Not who it was, only a hash.
create table customer_contact (
    workspace   uuid        not null,
    contact_key text        not null,
    held_at     timestamptz not null,
    primary key (workspace, contact_key)
);

-- One row per customer or address that must not be written to (any more), by its hash.
create table suppressed_contact (
    workspace   uuid        not null,
    contact_key text        not null,
    reason      text        not null check (reason in ('unsubscribed', 'address_refused')),
    since       timestamptz not null,
    primary key (workspace, contact_key, reason)
);

-- The life of an invitation.
alter table invitation
    add status         text,
    add channel        text,
    add trigger_key    text,
    add touchpoint     text,
    add contact_key    text,        -- hash of who was asked: invitations are counted by it
    add contact_keys   text,        -- all hashes that tell who it was, joined by spaces
    add due_at         timestamptz,
    add expires_at     timestamptz,
    add sent_at        timestamptz,
    add failed_because text;

update invitation set
    touchpoint = cast(interaction as jsonb) #>> '{touchpoint,key}',
    channel = case when suppressed_because is null then 'link' end,
    due_at = case when suppressed_because is null then created_at end,
    expires_at = case when suppressed_because is null then created_at + interval '30 days' end,
    status = case
        when suppressed_because is not null then 'suppressed'
        when exists (select from response where invitation_id = invitation.id) then 'answered'
        when opened_at is not null then 'opened'
        else 'scheduled' end;

alter table invitation
    alter status set not null,
    add constraint status_known check (status in ('scheduled', 'suppressed', 'sent', 'opened', 'answered', 'failed', 'expired')),
    add constraint suppressed_with_reason check ((status = 'suppressed') = (suppressed_because is not null)),
    add constraint failed_with_reason check (status <> 'failed' or failed_because is not null),
    add constraint channel_unless_suppressed check ((channel is null) = (suppressed_because is not null));

-- How often a customer was asked; failed ones did not reach them.
create index invitation_by_contact on invitation (workspace, contact_key, created_at)
    where suppressed_because is null and failed_because is null and contact_key is not null;

-- The list of invitations, newest first.
create index invitation_by_time on invitation (workspace, created_at desc, id desc);

-- What the sweep looks for.
create index invitation_to_expire on invitation (expires_at) where status in ('scheduled', 'sent', 'opened');
