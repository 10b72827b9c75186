-- Every version of every template that was published.
create table documents.template (
  key          text        not null,
  version      integer     not null check (version > 0),
  text         text        not null,
  published_at timestamptz not null,
  primary key (key, version)
);

-- The last serial given out per series and year; locked until the act that took it is written, so that no number is lost.
create table documents.serial (
  series text    not null,
  year   integer not null,
  last   integer not null,
  primary key (series, year)
);

-- What was issued. A row is added, gets its files once, may be declared void, and is never taken out.
create table documents.document (
  id          uuid        primary key,
  series      text        not null,
  year        integer     not null,
  serial      integer     not null,
  template    text        not null,
  version     integer     not null,
  about       text        not null,
  unit        text        not null,
  code        text        not null unique,
  given       jsonb       not null,
  issued_at   timestamptz not null,
  pdf         uuid,
  pdf_sha256  char(64),
  ofd         uuid,
  ofd_sha256  char(64),
  retry_at    timestamptz,
  void_at     timestamptz,
  void_by     text,
  void_reason text,
  unique (series, year, serial),
  foreign key (template, version) references documents.template (key, version)
);

create index document_about on documents.document (about, id);
create index document_unpressed on documents.document (id) where pdf is null;
