-- What a notice is about, so that readers can sort them and say which they do not want.
alter table notices.notice add column occasion text;
alter table notices.notice add column theme text not null default 'other';

-- Single notices read beside the mark up to which everything is read.
create table notices.read_mark (
    reader text        not null,
    seq    bigint      not null,
    at     timestamptz not null,
    primary key (reader, seq)
);

-- How a reader wants to be told: the reader is an account; `person` is who that is in the directory, for staff.
create table notices.preference (
    reader       text primary key,
    person       text,
    phone        text,
    mail         text,
    mail_next    text,
    code_hash    text,
    code_until   timestamptz,
    code_tries   integer     not null default 0,
    wishes       jsonb       not null,
    at           timestamptz not null
);
create index preference_person on notices.preference (person) where person is not null;

-- One message on its way out of the platform. Written in the transaction of the act that it tells of, sent afterwards under a
-- lease. due_at is the city's time (quiet hours), retry_at and leased_until are the machine's.
create table notices.delivery (
    id           uuid        primary key,
    notice       bigint references notices.notice (seq),
    occasion     text        not null,
    channel      text        not null check (channel in ('SMS', 'MAIL', 'VOICE')),
    reader       text        not null,
    address      text        not null,
    english      boolean     not null,
    subject      text,
    words        text        not null,
    case_number  char(22),
    urgent       boolean     not null,
    state        text        not null check (state in ('WAITING', 'BUNDLED', 'QUEUED', 'SENT', 'DELIVERED', 'FAILED')),
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    retry_at     timestamptz,
    leased_until timestamptz,
    tries        integer     not null default 0,
    gateway_id   text,
    reason       text,
    reason_en    text,
    settled_at   timestamptz,
    read_at      timestamptz,
    bundle       uuid,
    unique (notice, channel, reader)
);
create index delivery_due on notices.delivery (channel, due_at) where state in ('QUEUED', 'WAITING');
create index delivery_gateway on notices.delivery (channel, gateway_id) where gateway_id is not null;
create index delivery_failed on notices.delivery (id) where state = 'FAILED';

-- What befell a message, in order: queued, each try, receipts, who sent it again and why.
create table notices.delivery_event (
    seq      bigint generated always as identity primary key,
    delivery uuid        not null references notices.delivery (id),
    at       timestamptz not null,
    what     text        not null,
    words    text,
    words_en text,
    account  uuid
);
create index delivery_event_of on notices.delivery_event (delivery, seq);

-- Receipts as gateways brought them, kept until the message they belong to is known to be sent. One that fits no message, or not
-- its address, stays here and changes nothing.
create table notices.receipt (
    seq        bigint generated always as identity primary key,
    channel    text        not null,
    gateway_id text        not null,
    address    text        not null,
    delivered  boolean     not null,
    reason     text,
    at         timestamptz not null,
    taken_at   timestamptz
);
create index receipt_open on notices.receipt (channel, gateway_id) where taken_at is null;
