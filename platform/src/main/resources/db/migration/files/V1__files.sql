-- What somebody handed in. The content lies on disk under its hash; the row says whose it is and what it hangs on.
create table files.file (
  id            uuid        primary key,
  sha256        char(64)    not null,
  thumb_sha256  char(64)    not null,
  original_sha256 char(64)  not null,
  media_type    text        not null,
  bytes         bigint      not null,
  width         integer     not null,
  height        integer     not null,
  name          text        not null,
  session       uuid        not null,
  account       uuid,
  at            timestamptz not null,
  attached_to   text,
  attached_at   timestamptz
);

create index file_loose on files.file (at) where attached_to is null;
create index file_content on files.file (sha256);
create index file_thumb on files.file (thumb_sha256);
create index file_owner on files.file (attached_to) where attached_to is not null;
