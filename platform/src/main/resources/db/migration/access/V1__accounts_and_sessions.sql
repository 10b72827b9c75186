-- People who can sign in. A member of staff is a person of the directory; a citizen is nobody there.
create table access.account (
  id         uuid        primary key,
  login      text        not null,
  kind       text        not null check (kind in ('CITIZEN', 'STAFF')),
  person     text,
  name       text        not null,
  phone      text,
  secret     text        not null,
  created_at timestamptz not null,
  blocked_at timestamptz,
  check ((kind = 'STAFF') = (person is not null))
);

create unique index account_login on access.account (lower(login));

-- One browser. Only the hash of its token is kept; without an account it is an anonymous visitor.
create table access.session (
  id         uuid        primary key,
  token_hash bytea       not null unique,
  account    uuid        references access.account (id),
  post       text,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  idle_at    timestamptz not null,
  ends_at    timestamptz not null
);

create index session_account on access.session (account) where account is not null;
create index session_end on access.session (ends_at);

-- A session that proved that it may see a case, by its number and query code. Gone with the session.
create table access.case_grant (
  session     uuid        not null references access.session (id) on delete cascade,
  case_number text        not null,
  at          timestamptz not null,
  primary key (session, case_number)
);

create index case_grant_case on access.case_grant (case_number);

-- Tries to sign in that did not succeed (yet): names and addresses as hashes, since people type passwords into the wrong field.
create table access.wrong_try (
  kind     text        not null check (kind in ('LOGIN', 'ADDRESS')),
  key_hash bytea       not null,
  at       timestamptz not null
);

create index wrong_try_key on access.wrong_try (kind, key_hash, at);
create index wrong_try_at on access.wrong_try (at);

-- Who saw which masked field unmasked, and why. Rows are never changed.
create table access.look (
  id      uuid        primary key,
  at      timestamptz not null,
  account uuid        not null references access.account (id),
  post    text,
  unit    text,
  subject text        not null,
  field   text        not null,
  reason  text        not null check (length(btrim(reason)) > 0),
  trace   text
);

create index look_subject on access.look (subject, at);
create index look_account on access.look (account, at);
