-- Which files of the city's folder were read, so that a start reads only what changed.
create table licences.loaded (
  file     text primary key,
  checksum text not null
);

-- The last serial given out per kind and year.
create table licences.serial (
  kind text    not null,
  year integer not null,
  last integer not null,
  primary key (kind, year)
);

-- What the city certified. A licence that is changed or renewed is a new row with the next version of its identifier, linked to the one before.
-- The division is the county of the issuer's area (the city's first county code for the city), first in the key so that the table can be
-- spread by it.
create table licences.licence (
  division    char(6)     not null,
  identifier  text        not null,
  kind        text        not null,
  number      text        not null,
  issuer      text        not null,
  holder      text        not null,
  holder_name text        not null,
  issued_on   date        not null,
  valid_from  date        not null,
  valid_to    date,
  state       text        not null check (state in ('valid', 'suspended', 'revoked', 'forfeited', 'cancelled', 'expired', 'replaced')),
  state_at    timestamptz not null,
  state_why   text,
  face        jsonb       not null,
  previous    text,
  case_number text,
  document    text,
  from_city   boolean     not null default false,
  primary key (division, identifier)
);

create index licence_identifier on licences.licence (identifier);
create index licence_holder on licences.licence (holder, kind);
create index licence_expiry on licences.licence (valid_to) where state = 'valid';

-- Every use of a licence 用证记录, also refused ones. Added and read, never changed.
create table licences.use_of (
  division   char(6)     not null,
  id         uuid        not null,
  at         timestamptz not null,
  kind       text        not null,
  identifier text,
  holder     text        not null,
  account    uuid,
  name       text        not null,
  unit       text        not null,
  purpose    text        not null,
  matter     text        not null,
  fields     text[]      not null,
  result     text        not null check (result in ('given', 'shown', 'absent', 'refused')),
  primary key (division, id)
);

create index use_of_holder on licences.use_of (holder, id desc);

-- A code that a holder shows: for one licence, at most five minutes, once.
create table licences.pass (
  hash       bytea       primary key,
  kind       text        not null,
  identifier text,
  holder     text        not null,
  made_at    timestamptz not null,
  ends_at    timestamptz not null,
  used_at    timestamptz
);

create index pass_holder on licences.pass (holder);
