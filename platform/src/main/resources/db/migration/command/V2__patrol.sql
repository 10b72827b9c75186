-- Rounds 巡查轮次: what a collector's post has to walk on a day, and who walks it. Made once for each post and day, however often the platform
-- looks. Nobody has ended it while ended_by is null: then the clock did.
create table command.patrol_round (
  id          uuid        primary key,
  day         date        not null,
  street      char(12)    not null,
  post        text        not null,
  person      text        not null,
  opens_at    timestamptz not null,
  closes_at   timestamptz not null,
  handed_over boolean     not null default false,
  ended_at    timestamptz,
  ended_by    text,
  reason      text,
  unique (day, post),
  check (ended_by is null or ended_at is not null)
);
create index patrol_round_walker on command.patrol_round (person, day);
create index patrol_round_street on command.patrol_round (day, street);
create index patrol_round_open on command.patrol_round (closes_at) where ended_at is null;

-- Unit grids of a round, in the order in which they are walked. Where somebody stood when they checked one off is not kept, only how far from the
-- grid that was; without a position the reason is kept instead.
create table command.patrol_stop (
  round       uuid        not null references command.patrol_round (id),
  place       integer     not null,
  grid        char(15)    not null,
  turn        smallint    not null,
  class       text        not null,
  made_at     timestamptz,
  received_at timestamptz,
  made_by     text,
  metres      integer,
  no_fix      text,
  primary key (round, place),
  unique (round, grid, turn),
  check (made_at is null and received_at is null and made_by is null and metres is null and no_fix is null
         or made_at is not null and received_at is not null and made_by is not null and (metres is null) <> (no_fix is null))
);
create index patrol_stop_made on command.patrol_stop (made_at) where made_at is not null;

-- What collectors found on their rounds: cases that they reported, and known ones that they saw as well.
create table command.patrol_find (
  number  char(22)    not null,
  round   uuid        not null references command.patrol_round (id),
  grid    char(15)    not null,
  kind    text        not null,
  made_at timestamptz not null,
  post    text        not null,
  joined  boolean     not null,
  primary key (number, round)
);
create index patrol_find_round on command.patrol_find (round);
create index patrol_find_made on command.patrol_find (made_at);
