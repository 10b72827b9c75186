-- What a window took in: who received it, and how the person confirmed what was written for them.
create table halls.filing (
  division    char(6)     not null,
  case_number text        not null,
  hall        text        not null,
  visit       uuid,
  number      text        not null,
  letter      text        not null,
  item        text        not null,
  unit        text        not null,
  account     uuid        not null,
  person      text        not null,
  name        text        not null,
  confirmed   text        not null check (confirmed in ('paper', 'phone', 'consent')),
  at          timestamptz not null,
  primary key (division, case_number)
);

create index filing_at on halls.filing (hall, at);
create index filing_visit on halls.filing (visit);

-- Papers that change hands between the front and a back office 材料交接单: two signatures, each an act of another person.
create table halls.hand_over (
  division    char(6)     not null,
  id          uuid        not null,
  case_number text        not null,
  hall        text        not null,
  letter      text        not null,
  direction   text        not null check (direction in ('to-back', 'to-front')),
  unit        text        not null,
  from_person text        not null,
  from_name   text        not null,
  from_at     timestamptz not null,
  to_person   text,
  to_name     text,
  to_at       timestamptz,
  primary key (division, id)
);

create index hand_over_case on halls.hand_over (case_number);
create index hand_over_open on halls.hand_over (unit, direction) where to_at is null;

-- Each thing on such a list. What is missing on arrival stays open until somebody explains it.
create table halls.hand_over_line (
  division     char(6)     not null,
  hand_over    uuid        not null,
  position     integer     not null,
  zh           text        not null,
  en           text        not null,
  form         text        not null check (form in ('original', 'copy', 'result')),
  copies       integer     not null,
  state        text        not null default 'sent' check (state in ('sent', 'there', 'missing')),
  explained    text,
  explained_by text,
  explained_at timestamptz,
  primary key (division, hand_over, position)
);

-- A result that is collected at the issuing desk 统一出件.
create table halls.result (
  division    char(6)     not null,
  id          uuid        not null,
  case_number text        not null,
  hall        text        not null,
  letter      text        not null,
  zh          text        not null,
  en          text        not null,
  unit        text        not null,
  account     uuid        not null,
  holder      text        not null,
  holder_code text        not null,
  granted     boolean     not null,
  decided_at  timestamptz not null,
  arrived_at  timestamptz,
  code_hash   bytea,
  ended_at    timestamptz,
  way         text        check (way in ('identity', 'code', 'post')),
  receiver    text,
  post_number text,
  person      text,
  name        text,
  primary key (division, id),
  unique (division, case_number)
);

create index result_open on halls.result (hall, arrived_at) where ended_at is null;
