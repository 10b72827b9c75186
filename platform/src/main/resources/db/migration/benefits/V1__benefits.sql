-- The versions of a policy 政策: its terms and its clause (DMN). Written by one and published by another; what is published never changes.
create table benefits.policy_version (
  policy      text        not null,
  version     integer     not null,
  state       text        not null check (state in ('draft', 'offered', 'published', 'ended')),
  terms       jsonb       not null,
  clause      text        not null,
  author      uuid,
  author_name text        not null,
  written_at  timestamptz not null,
  judge       uuid,
  judge_name  text,
  judged_at   timestamptz,
  judged_why  text,
  primary key (policy, version)
);

create unique index policy_version_open on benefits.policy_version (policy) where state in ('draft', 'offered');

-- What was read of the city's folder, so that a start reads only what changed.
create table benefits.loaded (
  file     text primary key,
  checksum text not null
);

-- Rounds of matching 匹配: a library against all policies in force on a day. `position` is the last record that is done, so that a round that was cut
-- off goes on there; `beat` tells whether somebody is at it.
create table benefits.round (
  id         uuid        not null primary key,
  library    text        not null,
  day        date        not null,
  asked_by   text        not null,
  started_at timestamptz not null,
  beat       timestamptz not null,
  position   text,
  seen       bigint      not null default 0,
  matched    bigint      not null default 0,
  lacking    bigint      not null default 0,
  changed    bigint      not null default 0,
  ended_at   timestamptz,
  failed     text
);

create unique index round_open on benefits.round (library) where ended_at is null;
create index round_time on benefits.round (library, started_at desc);

-- Who would get what by the data of today: one row for each policy that somebody meets, or for which a datum is missing. What is no is not kept. The
-- division is the county of the record, first in the key so that the table can be spread by it; `since` is when it came to be so.
create table benefits.match (
  division char(6)     not null,
  library  text        not null,
  key      text        not null,
  policy   text        not null,
  version  integer     not null,
  verdict  text        not null check (verdict in ('yes', 'missing')),
  row      integer     not null,
  fen      bigint      not null,
  missing  text[]      not null,
  since    timestamptz not null,
  primary key (division, library, key, policy)
);

create index match_key on benefits.match (library, key);
create index match_policy on benefits.match (policy, verdict, since, key);

-- Records that changed and are to be matched anew.
create table benefits.changed (
  library text        not null,
  key     text        not null,
  at      timestamptz not null,
  primary key (library, key)
);

-- A list of those that a policy is paid to 兑付名单; how it is handled is its case.
create table benefits.award_list (
  division    char(6)     not null,
  case_number text        not null,
  policy      text        not null,
  version     integer     not null,
  unit        text        not null,
  made_by     uuid        not null,
  made_at     timestamptz not null,
  public_at   timestamptz,
  public_to   timestamptz,
  over_at     timestamptz,
  approved_by text,
  approved_at timestamptz,
  ended_at    timestamptz,
  effect      text,
  primary key (division, case_number)
);

create index award_list_number on benefits.award_list (case_number);

-- What somebody gets under a policy. `decided` has what decided it: the row and the values of the fields on that day.
create table benefits.award (
  division     char(6)     not null,
  id           uuid        not null,
  list         text        not null,
  policy       text        not null,
  version      integer     not null,
  term         date        not null,
  library      text        not null,
  key          text        not null,
  title        text        not null,
  payee_library text       not null,
  payee        text        not null,
  payee_title  text        not null,
  matched_fen  bigint      not null,
  fen          bigint      not null,
  state        text        not null,
  reason_zh    text,
  reason_en    text,
  decided      jsonb       not null,
  made_at      timestamptz not null,
  changed_at   timestamptz not null,
  document     text,
  primary key (division, id)
);

create unique index award_once on benefits.award (policy, term, key) where state not in ('declined', 'excluded', 'recovered');
create index award_list_rows on benefits.award (list, state);
create index award_payee on benefits.award (payee);
create index award_key on benefits.award (library, key);

-- Every step of an award: who did what and when. Added and read, never changed.
create table benefits.award_step (
  division char(6)     not null,
  award    uuid        not null,
  seq      integer     not null,
  at       timestamptz not null,
  state    text        not null,
  account  uuid,
  name     text        not null,
  words    text,
  primary key (division, award, seq)
);

-- An objection 异议 to a list or to one award on it; how it is handled is its case.
create table benefits.objection (
  division    char(6)     not null,
  case_number text        not null,
  list        text        not null,
  award       uuid,
  about       text        not null check (about in ('against', 'omitted', 'amount')),
  account     uuid        not null,
  made_at     timestamptz not null,
  state       text        not null check (state in ('open', 'upheld', 'rejected', 'withdrawn')),
  primary key (division, case_number)
);

create index objection_list on benefits.objection (list);
create index objection_number on benefits.objection (case_number);

-- Batches of payments 支付批次, with the file as it was handed out.
create table benefits.batch (
  number     text        not null primary key,
  list       text        not null,
  unit       text        not null,
  made_by    uuid        not null,
  made_name  text        not null,
  made_at    timestamptz not null,
  lines      integer     not null,
  fen        bigint      not null,
  sum        text        not null,
  file       text        not null
);

-- Its lines. Nothing is paid twice: an award has one line at most that is under way or paid.
create table benefits.payment (
  division char(6)     not null,
  batch    text        not null,
  line     integer     not null,
  award    uuid        not null,
  account  text        not null,
  fen      bigint      not null check (fen > 0),
  state    text        not null check (state in ('sent', 'paid', 'refused')),
  note     text,
  at       timestamptz not null,
  primary key (division, batch, line)
);

create unique index payment_once on benefits.payment (award) where state in ('sent', 'paid');
create index payment_batch on benefits.payment (batch, line);

-- To whom nothing is paid for now 止付名单, whatever they were awarded.
create table benefits.stop (
  id         uuid        not null primary key,
  library    text        not null,
  key        text        not null,
  why        text        not null,
  made_by    uuid        not null,
  made_name  text        not null,
  made_at    timestamptz not null,
  ended_by   uuid,
  ended_name text,
  ended_at   timestamptz,
  ended_why  text
);

create unique index stop_open on benefits.stop (library, key) where ended_at is null;
