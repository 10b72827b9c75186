-- Three administrators who are three people (三员分立): what an account is says what it may do, so that none can be two of them.
alter table access.account drop constraint account_kind_check;
alter table access.account drop constraint account_check;
alter table access.account
  add constraint account_kind_check check (kind in ('CITIZEN', 'STAFF', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
  add constraint account_person_check check ((kind = 'CITIZEN') = (person is null)),
  -- Somebody else gave this password: it opens nothing but the change of it.
  add column secret_given boolean     not null default false,
  add column secret_at    timestamptz not null default now(),
  add column blocked_why  text,
  -- Made by the one administrator, waits for the other.
  add column asked_by     uuid references access.account (id),
  add column awaits       boolean     not null default false;

create unique index account_administrator on access.account (person)
 where kind in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN') and blocked_at is null;

create index account_person on access.account (person) where person is not null;

-- From where a browser came and what it calls itself, for its owner to recognise it; and whose password was right while the second
-- factor is still waited for.
alter table access.session
  add column address    text,
  add column agent      text,
  add column claimed    uuid references access.account (id),
  add column claimed_at timestamptz;

alter table access.wrong_try drop constraint wrong_try_kind_check;
alter table access.wrong_try add constraint wrong_try_kind_check check (kind in ('LOGIN', 'ADDRESS', 'CODE'));

-- Why somebody looked: the reason from the list beside the words, and from which address. `page` is a look at the whole page.
alter table access.look
  add column cause   text not null default 'other',
  add column address text;

create index look_at on access.look (at, id);

-- What was done with accounts, rights and sessions, and by whom. Rows are added and read, never changed.
create table access.record (
  id      uuid        primary key,
  at      timestamptz not null,
  act     text        not null,
  actor   uuid        references access.account (id),
  subject text        not null,
  words   text,
  address text,
  trace   text,
  -- The entry of the ledger that proves it, for acts of administrators.
  entry   uuid
);

create index record_at on access.record (at, id);
create index record_subject on access.record (subject, at);

-- One-time passwords by time (RFC 6238). The secret is sealed with a key of the home; a copy of the database opens nothing.
create table access.second_factor (
  account      uuid        primary key references access.account (id),
  sealed       bytea       not null,
  begun_at     timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint      not null default 0
);

-- For whoever lost the telephone: each opens once. Only hashes are kept.
create table access.recovery_code (
  account uuid        not null references access.account (id),
  hash    bytea       not null,
  used_at timestamptz,
  primary key (account, hash)
);

-- Roles that a post has beside those of the directory: in a division, for a module, from a day to a day. Asked for by one, decided by
-- another.
create table access.role_grant (
  id         uuid        primary key,
  post       text        not null,
  role       text        not null,
  division   char(12)    not null,
  module     text        not null,
  valid_from date        not null,
  valid_to   date,
  reason     text        not null check (length(btrim(reason)) > 0),
  asked_by   uuid        not null references access.account (id),
  asked_at   timestamptz not null,
  decided_by uuid        references access.account (id),
  decided_at timestamptz,
  approved   boolean,
  ended_by   uuid        references access.account (id),
  ended_at   timestamptz,
  check (decided_by is null or decided_by <> asked_by),
  check ((decided_by is null) = (approved is null)),
  check (valid_to is null or valid_to >= valid_from)
);

create index role_grant_post on access.role_grant (post) where approved and ended_at is null;
