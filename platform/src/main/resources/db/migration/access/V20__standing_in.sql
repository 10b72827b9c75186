-- Who fills in for whom 代为填写: a clerk for the person at the counter, a helper for somebody who consented. It holds for a time and for the things
-- that are named, and ends at once when the person takes it back.
create table access.standing (
  id         uuid        primary key,
  by_account uuid        not null references access.account (id),
  account    uuid        not null references access.account (id),
  ground     text        not null check (ground in ('window', 'helper')),
  reference  text        not null,
  since      timestamptz not null,
  until      timestamptz not null,
  ended_at   timestamptz
);

create index standing_account on access.standing (account, since);
create index standing_by on access.standing (by_account, since);

-- What may be touched under it, such as `draft:…`.
create table access.standing_thing (
  standing uuid not null references access.standing (id),
  thing    text not null,
  primary key (standing, thing)
);

-- Each use of somebody else's identity, for the person to see. Rows are added and never changed.
create table access.standing_use (
  id       uuid        primary key,
  standing uuid        not null references access.standing (id),
  at       timestamptz not null,
  act      text        not null
);

create index standing_use_of on access.standing_use (standing, at);
