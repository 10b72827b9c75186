-- Forms join procedures and decisions. Each version tells who wrote it, who put it into force, why, and from when it counts
-- (by the city's clock); what came from a file of the city's folder has no people.
alter table procedures.way drop constraint way_form_check;
alter table procedures.way
  add constraint way_form_check check (form in ('procedure', 'decision', 'form')),
  add column source         text    not null default 'file' check (source in ('file', 'people')),
  add column effective_from timestamptz,
  add column written_by     text[]  not null default '{}',
  add column published_by   text,
  add column reason         text,
  add column examples       jsonb   not null default '[]',
  add constraint way_people_check check ((source = 'people') = (published_by is not null)),
  add constraint way_four_eyes_check check (published_by is null or not (published_by = any (written_by)));

-- A change of a way while people write it and until another person has decided about it.
create table procedures.draft (
  id             uuid        primary key,
  form           text        not null check (form in ('procedure', 'decision', 'form')),
  key            text        not null,
  text           text        not null,
  examples       jsonb       not null,
  -- The version that it began from; null for a way that is new.
  based_on       integer,
  -- For a roll back: the version whose text it brings back.
  back_to        integer,
  state          text        not null check (state in ('WRITING', 'OFFERED', 'SENT_BACK', 'PUBLISHED', 'DROPPED')),
  -- Everybody who wrote any of it, first the one who began.
  writers        text[]      not null check (cardinality(writers) > 0),
  opened_at      timestamptz not null,
  changed_at     timestamptz not null,
  offered_by     text,
  offered_at     timestamptz,
  reason         text,
  effective_from timestamptz,
  decided_by     text,
  decided_at     timestamptz,
  words          text,
  published      integer,
  version        bigint      not null,
  check ((state = 'PUBLISHED') = (published is not null)),
  check (state <> 'PUBLISHED' or not (decided_by = any (writers)))
);

-- One change of a way at a time: two would undo each other.
create unique index draft_open on procedures.draft (form, key) where state in ('WRITING', 'OFFERED', 'SENT_BACK');

-- What was done with ways and their drafts, by whom. Rows are added and read, never changed; `entry` is the ledger's.
create table procedures.act (
  id      uuid        primary key,
  at      timestamptz not null,
  act     text        not null,
  person  text        not null,
  form    text        not null,
  key     text        not null,
  draft   uuid        not null references procedures.draft (id),
  version integer,
  words   text,
  entry   uuid        not null
);

create index act_of_way on procedures.act (form, key, at);
