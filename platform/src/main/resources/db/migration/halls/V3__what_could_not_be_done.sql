-- What somebody could not get done in a hall 办不成事: what was tried and where it failed. It is a case; this is what it has beyond that.
create table halls.stuck (
  division    char(6)     not null,
  case_number text        not null,
  hall        text        not null,
  item        text,
  unit        text        not null,
  tried       text        not null,
  failed      text        not null,
  person      text,
  at          timestamptz not null,
  primary key (division, case_number)
);
