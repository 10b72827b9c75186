-- Questions that the guide did not understand, without their writer and without what could lead to one.
create table services.gap (
  id        uuid        primary key,
  words     text        not null unique,
  kind      text,
  times     int         not null,
  state     text        not null check (state in ('NEW', 'TAKEN', 'NOT_OURS')),
  first_at  timestamptz not null,
  last_at   timestamptz not null,
  settled_by text,
  check ((state = 'NEW') = (settled_by is null))
);

create index gap_open on services.gap (state, times desc, id);
