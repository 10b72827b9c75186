-- What was read off pictures of papers 识读: once for each content and kind of paper, on whichever draft or application it hangs, and gone with the
-- content. `found` has the fields with their boxes in the picture; empty until it was read.
create table applications.transcript (
  content      text        not null check (content ~ '^[0-9a-f]{64}$'),
  kind         text        not null,
  state        text        not null check (state in ('waiting', 'read', 'nothing', 'dark', 'unreadable')),
  width        integer     not null default 0,
  height       integer     not null default 0,
  found        jsonb       not null default '[]',
  asked_at     timestamptz not null,
  leased_until timestamptz,
  primary key (content, kind)
);

create index transcript_waiting on applications.transcript (asked_at) where state = 'waiting';
