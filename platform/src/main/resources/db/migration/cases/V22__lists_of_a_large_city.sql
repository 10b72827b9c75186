-- What a clerk waits for is read from indexes alone, however many matters are closed.
drop index cases.task_open_of_unit;
create index task_open_of_desk on cases.task (unit, role, due_at, id) include (holder) where done_at is null;
create index task_done_of_unit on cases.task (unit, done_at) include (opened_at, due_at) where done_by is not null;

-- Pairs of neighbouring signs, of which Chinese words mostly consist; what somebody looks for is found by those that it has.
create function cases.grams(words text) returns text[]
  language sql immutable strict parallel safe
  return (select coalesce(array_agg(distinct substr(lower(words), place, 2)), '{}')
            from generate_series(1, length(words) - 1) as place);
create index case_file_open_words on cases.case_file
  using gin (cases.grams(address || ' ' || words)) where closed_at is null;
-- By the last signs of the number, which people read out, and by the first.
create index case_file_open_number_end on cases.case_file (reverse(number::text) text_pattern_ops) where closed_at is null;
create index case_file_open_number on cases.case_file ((number::text) text_pattern_ops) where closed_at is null;
