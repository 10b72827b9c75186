-- Who may apply for whom 亲友代办 (民法典 art. 161, 165): offered by the person or asked for by the relative, agreed to by the other, and ended by either
-- or by its day. An account is absent where nobody has that name and number; whoever typed them is not told. A code that the person reads out is kept
-- as a hash, for minutes and three tries.
create table applications.mandate (
  id             uuid        primary key,
  principal      uuid,
  principal_name text        not null,
  proxy          uuid,
  proxy_name     text        not null,
  relation       text        not null check (relation in ('spouse', 'child', 'parent', 'relative', 'guardian')),
  asked_by       text        not null check (asked_by in ('principal', 'proxy')),
  offered_at     timestamptz not null,
  answer_by      timestamptz not null,
  until          timestamptz not null,
  code_hash      bytea,
  code_until     timestamptz,
  code_tries     integer     not null default 0,
  accepted_at    timestamptz,
  standing       uuid,
  ended_at       timestamptz,
  ended_by       text check (ended_by in ('principal', 'proxy')),
  check (principal is not null or proxy is not null),
  check ((accepted_at is null) = (standing is null))
);

create index mandate_principal on applications.mandate (principal, offered_at);
create index mandate_proxy on applications.mandate (proxy, offered_at);

-- What was begun under one: a draft of the person's, and the application that the relative made of it. It goes with either.
create table applications.mandate_work (
  principal   uuid        not null,
  draft       uuid        not null,
  mandate     uuid        not null references applications.mandate (id),
  begun_at    timestamptz not null,
  case_number text,
  primary key (principal, draft),
  foreign key (principal, draft) references applications.draft (account, id) on delete cascade
);

create index mandate_work_of on applications.mandate_work (mandate, begun_at);
create unique index mandate_work_case on applications.mandate_work (case_number);
