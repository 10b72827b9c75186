-- What was granted on a commitment 告知承诺: what was signed, the matter in which it is checked afterwards, and what came of it. One that was found untrue
-- bars its holder from further commitments until it is repaired.
alter table applications.application add column pledge jsonb;

create table applications.commitment (
  division    char(6)     not null,
  case_number text        not null,
  check_number text       not null,
  holder      text        not null,
  state       text        not null check (state in ('open', 'kept', 'revoked')),
  since       timestamptz not null,
  ended_at    timestamptz,
  repaired_at timestamptz,
  primary key (division, case_number),
  unique (check_number)
);

create index commitment_broken on applications.commitment (holder) where state = 'revoked' and repaired_at is null;
