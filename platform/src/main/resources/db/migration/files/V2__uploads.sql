-- A paper that is no picture has no small picture of itself.
alter table files.file alter column thumb_sha256 drop not null;

-- A paper on its way in: received piece by piece, then apart until it was checked. Its bytes lie on disk under its id; once it is clean it is
-- a row of files.file with the same id.
create table files.upload (
  id           uuid        primary key,
  name         text        not null,
  length       bigint      not null check (length >= 0),
  received     bigint      not null check (received between 0 and length),
  staff        boolean     not null,
  state        text        not null check (state in ('RECEIVING', 'CHECKING', 'CLEAN', 'REFUSED')),
  slug         text,
  words        text,
  words_en     text,
  session      uuid        not null,
  account      uuid,
  expires_at   timestamptz not null,
  leased_until timestamptz
);

create index upload_checking on files.upload (leased_until nulls first, id) where state = 'CHECKING';
create index upload_old on files.upload (expires_at);
create index upload_session on files.upload (session) where state in ('RECEIVING', 'CHECKING');
