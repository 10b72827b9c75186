-- What lies in the archive: one row a case. It holds no words of the case, so that it can stay when the case is destroyed. FAILED: its package
-- did not pass the check, so the case is not archived yet.
create table archive.archived_case (
  number       char(22)    primary key,
  kind         text        not null,
  street       char(12)    not null,
  unit         char(18),
  opened_at    timestamptz not null,
  closed_at    timestamptz not null,
  state        text        not null check (state in ('FAILED', 'ARCHIVED', 'DESTROYED')),
  class        text        not null,
  period       text        not null,
  due_on       date,
  findings     jsonb       not null,
  checked_at   timestamptz not null,
  archived_at  timestamptz,
  sha256       char(64),
  bytes        bigint,
  packed       boolean     not null default false,
  destroyed_at timestamptz,
  check ((state = 'FAILED') = (archived_at is null)),
  check ((state = 'DESTROYED') = (destroyed_at is not null))
);
create index archived_case_due on archive.archived_case (due_on, number) where state = 'ARCHIVED';
create index archived_case_failed on archive.archived_case (number) where state = 'FAILED';
create index archived_case_packed on archive.archived_case (number) where state = 'DESTROYED' and packed;

-- Legal holds 冻结: a case under one is destroyed by nobody. Kept for ever, since they answer why something was not destroyed.
create table archive.hold (
  id        uuid        primary key,
  number    char(22)    not null,
  kind      text        not null,
  street    char(12)    not null,
  unit      char(18),
  reason    text        not null check (length(btrim(reason)) > 0),
  until_on  date,
  by_person text        not null,
  at        timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lifted_why text,
  check ((lifted_by is null) = (lifted_at is null))
);
create unique index hold_one_open on archive.hold (number) where lifted_at is null;
create index hold_at on archive.hold (at desc, id);

-- Lists of destruction 销毁清册, drawn up by one and decided by another; never taken out.
create table archive.destruction_list (
  id         uuid        primary key,
  number     text        not null unique,
  state      text        not null check (state in ('DRAWN', 'REFUSED', 'WITHDRAWN', 'APPROVED', 'DESTROYING', 'DONE')),
  words      text        not null,
  unit       char(18)    not null,
  drawn_by   text        not null,
  drawn_at   timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  opinion    text,
  carried_by text,
  carried_at timestamptz,
  done_at    timestamptz,
  version    bigint      not null,
  check (decided_by is null or decided_by <> drawn_by)
);
create index destruction_list_at on archive.destruction_list (drawn_at desc, id);

-- The cases of a list as they stood when it was drawn up, and what became of each. Words of the case are not among them.
create table archive.destruction_item (
  list        uuid        not null references archive.destruction_list,
  place       integer     not null,
  number      char(22)    not null,
  kind        text        not null,
  street      char(12)    not null,
  unit        char(18),
  closed_at   timestamptz not null,
  archived_at timestamptz not null,
  class       text        not null,
  period      text        not null,
  due_on      date        not null,
  state       text        not null check (state in ('LISTED', 'DESTROYED', 'SPARED', 'RELEASED')),
  at          timestamptz,
  why         text,
  why_en      text,
  tried_at    timestamptz,
  primary key (list, place)
);
create unique index destruction_item_once on archive.destruction_item (number) where state = 'LISTED';
create index destruction_item_number on archive.destruction_item (number);

-- The last number given out per year.
create table archive.serial (
  year integer primary key,
  last integer not null
);
