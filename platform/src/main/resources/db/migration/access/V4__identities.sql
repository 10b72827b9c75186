-- For whom an account may act, proved by a check of the real name: the person herself by her identity number, and firms by
-- their credit code. Modules with data about people find the caller's own by it.
create table access.identity (
  account uuid        not null references access.account,
  kind    text        not null check (kind in ('person', 'firm')),
  code    text        not null,
  since   timestamptz not null,
  primary key (account, kind, code)
);

create index identity_code on access.identity (code);
