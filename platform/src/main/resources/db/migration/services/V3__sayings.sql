-- How people speak of an item, as its keepers heard it; they go beside those of the city's folder. What was removed stays, with who and when.
create table services.saying (
  id         uuid        primary key,
  item       text        not null references services.item (code),
  said       text        not null check (length(said) between 2 and 60),
  -- The question that nobody could answer, where it came from one.
  gap        uuid        references services.gap (id),
  added_by   text        not null,
  added_at   timestamptz not null,
  removed_by text,
  removed_at timestamptz,
  check ((removed_by is null) = (removed_at is null))
);

create unique index saying_of_item on services.saying (item, said) where removed_at is null;
