-- What an application 办件 has beyond its case: who asks for which version of which item, with which answers, and what came of it. The division is
-- the county of the case, first in the key so that the table can be spread by it.
create table applications.application (
  division       char(6)     not null,
  case_number    text        not null,
  item           text        not null,
  version        integer     not null,
  name_zh        text        not null,
  name_en        text        not null,
  unit           text        not null,
  applicant_kind text        not null check (applicant_kind in ('person', 'firm')),
  applicant_code text        not null,
  applicant_name text        not null,
  account        uuid        not null,
  draft          uuid        not null,
  situation      jsonb       not null,
  answers        jsonb       not null,
  sources        jsonb       not null,
  delivery       jsonb       not null,
  filed_at       timestamptz not null,
  told_at        timestamptz,
  corrected_at   timestamptz,
  supplied_at    timestamptz,
  accepted_at    timestamptz,
  deemed         boolean     not null default false,
  due_at         timestamptz,
  decided_at     timestamptz,
  outcome        text        not null default 'open',
  licence        text,
  primary key (division, case_number),
  unique (draft)
);

create index application_account on applications.application (account, case_number);
create index application_number on applications.application (case_number);

-- Each paper or licence that was handed in, promised for later, or found to be lacking.
create table applications.material (
  division    char(6)  not null,
  case_number text     not null,
  position    integer  not null,
  material    text     not null,
  papers      uuid[]   not null,
  licence     text,
  state       text     not null check (state in ('given', 'follows', 'lacking', 'supplied')),
  primary key (division, case_number, material)
);

-- What has to be corrected 补正, told once and in full: a material or a field of the form, and what is wrong with it.
create table applications.gap (
  division    char(6)  not null,
  case_number text     not null,
  position    integer  not null,
  thing       text     not null,
  words       text     not null,
  settled     boolean  not null default false,
  primary key (division, case_number, position)
);
