-- Keys 密钥 with which the apps of others may write. Only the hash of one is kept, and its end, by which people tell them apart. A demo's own
-- key opens nothing where the platform is no demo.
create table command.api_key (
  id           uuid        primary key,
  hash         bytea       not null unique,
  tail         text        not null,
  name         text        not null check (length(btrim(name)) > 0),
  contact      text        not null,
  per_minute   integer     not null check (per_minute between 1 and 6000),
  demo         boolean     not null,
  issued_at    timestamptz not null,
  issued_by    uuid,
  withdrawn_at timestamptz,
  uses         bigint      not null default 0,
  last_used_at timestamptz,
  check (demo or issued_by is not null)
);

-- Which case came in by which key, under which token: so the app that brought it finds its number and adds to it.
create table command.arrival (
  token  uuid        primary key,
  number char(22)    not null,
  key    uuid        not null references command.api_key (id),
  at     timestamptz not null
);
create index arrival_number on command.arrival (number);
