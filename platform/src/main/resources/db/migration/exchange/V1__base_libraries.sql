-- Which files of the city's folder were read, so that a start reads only what changed.
create table exchange.loaded (
  file     text primary key,
  checksum text not null
);

-- The base libraries: one row per person or firm, all values as text by the names of the data elements (city/exchange/elements.csv).
-- The division is the county that it lies in, first in the key so that the table can be spread by it; a key stands in a library once,
-- which loading sees to under its lock. `corrected` has, for each field that was corrected here, the wrong value, so that a source that
-- still sends it does not bring it back.
create table exchange.record (
  division   char(6)     not null,
  library    text        not null,
  key        text        not null,
  area       char(12)    not null,
  fields     jsonb       not null,
  corrected  jsonb       not null default '{}',
  version    integer     not null default 1,
  changed_at timestamptz not null,
  primary key (division, library, key)
);

create index record_key on exchange.record (library, key);

-- Who may read which fields for which purpose 数据授权. Asked for by one, decided by another; a row is never taken out.
create table exchange.data_grant (
  division   char(12)    not null,
  id         uuid        not null,
  unit       text        not null,
  library    text        not null,
  fields     text[]      not null,
  purpose    text        not null,
  depth      text        not null check (depth in ('answer', 'masked', 'plain')),
  whole      boolean     not null,
  basis      text        not null,
  valid_from date        not null,
  valid_to   date        not null,
  state      text        not null check (state in ('asked', 'approved', 'refused', 'revoked')),
  asked_by   uuid,
  asked_name text        not null,
  asked_unit text        not null,
  asked_at   timestamptz not null,
  ended_by   uuid,
  ended_name text,
  ended_at   timestamptz,
  ended_why  text,
  from_city  boolean     not null default false,
  primary key (division, id),
  check (valid_to >= valid_from)
);

create index data_grant_unit on exchange.data_grant (unit, library, purpose);

-- Every look at a record, also those that were refused 数据使用记录. Added and read, never changed.
create table exchange.look (
  division char(6)     not null,
  id       uuid        not null,
  at       timestamptz not null,
  library  text        not null,
  key      text        not null,
  account  uuid,
  name     text        not null,
  post     text,
  unit     text        not null,
  purpose  text        not null,
  matter   text        not null,
  fields   text[]      not null,
  result   text        not null check (result in ('given', 'answered', 'absent', 'refused')),
  why      text,
  primary key (division, id)
);

create index look_subject on exchange.look (library, key, id desc);
create index look_time on exchange.look (id desc);

-- A field that somebody says is wrong, and the matter in which it is looked into 数据校核.
create table exchange.correction (
  division    char(6)     not null,
  case_number char(22)    not null,
  library     text        not null,
  key         text        not null,
  field       text        not null,
  was         text,
  claimed     text        not null,
  became      text,
  account     uuid        not null,
  state       text        not null check (state in ('open', 'corrected', 'kept')),
  opened_at   timestamptz not null,
  ended_at    timestamptz,
  primary key (division, case_number)
);

create index correction_subject on exchange.correction (library, key, case_number);
