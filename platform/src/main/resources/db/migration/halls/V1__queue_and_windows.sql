-- A number in the queue of a hall 排队号, good for its day. Whoever holds the ticket has its code; only the hash is kept, and nothing says who it is.
create table halls.ticket (
  hall        text        not null,
  id          uuid        not null,
  day         date        not null,
  letter      text        not null,
  serial      integer     not null,
  item        text,
  priority    text        not null check (priority in ('EMERGENCY', 'APPOINTED', 'CARE', 'NORMAL')),
  state       text        not null check (state in ('WAITING', 'CALLED', 'SERVING', 'PASSED', 'FINISHED', 'ABANDONED')),
  code_hash   bytea       not null unique,
  issued_at   timestamptz not null,
  since       timestamptz not null,
  appointment timestamptz,
  back        integer     not null default -1,
  calls       integer     not null default 0,
  called_at   timestamptz,
  passed_at   timestamptz,
  ended_at    timestamptz,
  seat        uuid,
  seat_number text,
  line        text        not null,
  primary key (hall, id),
  unique (hall, day, line, serial)
);

create index ticket_state on halls.ticket (hall, day, state);

-- Somebody at a window 窗口值守, from opening to closing.
create table halls.seat (
  hall      text        not null,
  id        uuid        not null,
  number    text        not null,
  account   uuid        not null,
  person    text        not null,
  name      text        not null,
  unit      text        not null,
  letters   text[]      not null,
  overtaken integer     not null default 0,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (hall, id)
);

create unique index seat_open on halls.seat (hall, number) where closed_at is null;
create unique index seat_person on halls.seat (account) where closed_at is null;

-- One time that somebody was served at a window 窗口服务; a ticket that is sent on is served more than once.
create table halls.visit (
  hall      text        not null,
  id        uuid        not null,
  ticket    uuid,
  seat      uuid        not null,
  number    text        not null,
  letter    text        not null,
  person    text        not null,
  unit      text        not null,
  item      text,
  waited    integer     not null,
  began_at  timestamptz not null,
  ended_at  timestamptz,
  outcome   text        check (outcome in ('filed', 'advised', 'collected', 'sent-on', 'stuck')),
  standing  uuid,
  account   uuid,
  rate_hash bytea       unique,
  primary key (hall, id)
);

create index visit_began on halls.visit (hall, began_at);
create index visit_seat on halls.visit (hall, seat);

-- What people said of a service on the spot 现场评价. It does not say which service or ticket it was, and its key tells no hour.
create table halls.spot_rating (
  hall   text     not null,
  id     uuid     not null,
  number text     not null,
  person text     not null,
  unit   text     not null,
  month  date     not null,
  stars  smallint not null check (stars between 1 and 5),
  tags   text[]   not null,
  words  text,
  primary key (hall, id)
);

create index spot_rating_person on halls.spot_rating (person, month);

-- A draft that a window began for the person at the counter, and up to which revision the person confirmed it on their own phone.
create table halls.writing (
  hall      text        not null,
  draft     uuid        not null,
  visit     uuid        not null,
  item      text        not null,
  begun_at  timestamptz not null,
  confirmed bigint      not null default 0,
  filed     boolean     not null default false,
  primary key (hall, draft)
);

create index writing_visit on halls.writing (hall, visit);
