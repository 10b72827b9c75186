-- One thing at once 高效办成一件事: one application for a whole theme, and one for each of its items. `theme` names what a whole is of; `whole` is the
-- number of the one that a part belongs to. Only a whole was handed in as a draft.
alter table applications.application
  add column theme text,
  add column whole text;

alter table applications.application drop constraint application_draft_key;
create unique index application_draft on applications.application (draft) where whole is null;
create index application_whole on applications.application (whole) where whole is not null;

-- The items of a whole, as it was filed: in which version, which wait for which, and the case that each became once it could begin.
create table applications.part (
  division    char(6) not null,
  case_number text    not null,
  position    integer not null,
  item        text    not null,
  version     integer not null,
  mandatory   boolean not null,
  after       text[]  not null,
  days        integer not null,
  child       text,
  primary key (division, case_number, item)
);

create index part_child on applications.part (child) where child is not null;

-- Numbers that a result is given, such as that of a birth certificate: the next one of each sort.
create table applications.serial (
  sort text    primary key,
  next integer not null
);
