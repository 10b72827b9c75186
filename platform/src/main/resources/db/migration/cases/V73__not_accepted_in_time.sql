-- Oversight looks for what was not accepted in time by that time; it read all such tasks for every page of them.
create index task_not_accepted on cases.task (due_at, id)
 where done_at is null and stopped is null and stage = 'DISPATCHED' and asked is null;
