-- What each command answered; kept seven days (org.anlan.http.CommandLog).
create table http.command (
  id      uuid        primary key,
  caller  text        not null,
  address text        not null,
  at      timestamptz not null,
  answer  jsonb
);

create index command_at on http.command (at);
