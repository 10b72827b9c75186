-- Applications that are being written 暂存: a person's own, the same on every device. Its content is what was answered so far; the revision grows
-- with each saving. What was handed in is frozen in `filled`; what was removed can be taken back for some days. The account stands first in the
-- key, so that the table can be spread by it.
create table applications.draft (
  account      uuid        not null,
  id           uuid        not null,
  item         text        not null,
  item_version integer     not null,
  firm         text,
  content      jsonb       not null,
  revision     bigint      not null,
  begun_at     timestamptz not null,
  saved_at     timestamptz not null,
  removed_at   timestamptz,
  saved_by     uuid,
  filled       jsonb,
  primary key (account, id)
);

create index draft_saved on applications.draft (saved_at) where filled is null;
