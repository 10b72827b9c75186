-- Service items 政务服务事项, one row each. What is shown to the public is the version in force; it is null before the first.
create table services.item (
  code       text    primary key check (length(code) between 4 and 60),
  unit       text    not null,
  division   text    not null,
  level      text    not null,
  -- The item of the level above that it was claimed from.
  upper      text    references services.item (code),
  origin     text    not null check (origin in ('city', 'catalogue', 'desk', 'import')),
  -- The department as the source writes it, where it came from a catalogue.
  department text,
  status     text    not null check (status in ('NEW', 'PUBLISHED', 'SUSPENDED', 'CANCELLED')),
  in_force   integer,
  -- Why it is suspended or cancelled, as people are told.
  words      text,
  -- Grows with each change, so that what is kept of it elsewhere knows that it is old.
  stamp      bigint  not null default 1,
  check ((status = 'NEW') = (in_force is null))
);

create index item_of_unit on services.item (unit);
create index item_upper on services.item (upper) where upper is not null;

-- Versions of an item: written by some, reviewed by another, put in force by a third. What came from files has no people.
create table services.item_version (
  code           text        not null references services.item (code),
  version        integer     not null check (version > 0),
  state          text        not null check (state in ('CLAIMED', 'DRAFT', 'LOCALISED', 'SENT_BACK', 'REVIEWED', 'PUBLISHED', 'DROPPED')),
  content        jsonb       not null,
  checksum       text        not null,
  writers        text[]      not null default '{}',
  reviewed_by    text,
  published_by   text,
  effective_from date,
  words          text,
  changed_at     timestamptz not null,
  revision       bigint      not null,
  primary key (code, version),
  check (not (coalesce(reviewed_by, '') = any (writers))),
  check (not (coalesce(published_by, '') = any (writers))),
  check (reviewed_by is null or reviewed_by is distinct from published_by),
  check ((state = 'PUBLISHED') = (effective_from is not null))
);

-- One change of an item at a time: two would undo each other.
create unique index item_version_open on services.item_version (code)
  where state in ('CLAIMED', 'DRAFT', 'LOCALISED', 'SENT_BACK', 'REVIEWED');
create index item_version_to_come on services.item_version (effective_from) where state = 'PUBLISHED';

-- What was done with items, by whom. Rows are added and read, never changed; `entry` is the ledger's.
create table services.item_act (
  id      uuid        primary key,
  at      timestamptz not null,
  act     text        not null,
  person  text        not null,
  code    text        not null references services.item (code),
  version integer,
  words   text,
  entry   uuid        not null
);

create index item_act_of on services.item_act (code, at);

-- The list of delegated items 下沉清单: where below its own level an item can be had.
create table services.delegation (
  code     text not null references services.item (code),
  division text not null,
  level    text not null check (level in ('COUNTY', 'TOWN', 'VILLAGE')),
  since    date not null,
  person   text not null,
  primary key (code, division)
);

-- Items to look at since a law changed.
create table services.law_task (
  id        uuid        primary key,
  law       text        not null,
  words     text        not null,
  code      text        not null references services.item (code),
  opened_at timestamptz not null,
  opened_by text        not null,
  done_at   timestamptz,
  done_by   text,
  outcome   text
);

create unique index law_task_open on services.law_task (law, code) where done_at is null;

-- Which files of the city's folder the items came from.
create table services.loaded (
  folder   text primary key,
  checksum text not null
);
