-- Somebody asks a helper to see something through for them 帮办代办. The consent says for which item, until when and how it was given; it can be taken
-- back at any time. The account stands first, so that the table can be spread by it.
create table halls.errand (
  account        uuid        not null,
  id             uuid        not null,
  street         text        not null,
  item           text        not null,
  words          text        not null,
  name           text        not null,
  state          text        not null check (state in ('ASKED', 'ASSIGNED', 'CONSENTED', 'FILED', 'REPORTED', 'REVOKED', 'WITHDRAWN')),
  asked_at       timestamptz not null,
  helper         uuid,
  helper_person  text,
  helper_name    text,
  assigned_by    text,
  assigned_at    timestamptz,
  scope_zh       text,
  until          timestamptz,
  code_hash      bytea,
  code_until     timestamptz,
  code_tries     integer     not null default 0,
  consent_way    text        check (consent_way in ('account', 'code', 'paper')),
  consent_paper  uuid,
  consented_at   timestamptz,
  standing       uuid,
  revoked_at     timestamptz,
  draft          uuid,
  case_number    text,
  report         text,
  reported_at    timestamptz,
  stars          smallint    check (stars between 1 and 5),
  primary key (account, id)
);

create index errand_helper on halls.errand (helper, asked_at) where helper is not null;
create index errand_street on halls.errand (street, asked_at) where state = 'ASKED';
create unique index errand_id on halls.errand (id);
