-- When the platform itself was not there for anybody, half-open: declared by one, approved by another. Clocks stand meanwhile; what was
-- approved and not counted yet is taken up by the next round.
create table cases.outage (
  id          uuid        primary key,
  from_at     timestamptz not null,
  to_at       timestamptz not null,
  words       text        not null check (length(btrim(words)) > 0),
  declared_by text        not null,
  declared_at timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  approved    boolean,
  counted_at  timestamptz,
  check (to_at > from_at),
  check (decided_by is null or decided_by <> declared_by),
  check ((decided_by is null) = (approved is null))
);

create index outage_approved on cases.outage (to_at) where approved;
