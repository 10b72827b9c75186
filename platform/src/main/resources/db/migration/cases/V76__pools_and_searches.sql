-- What lies in a desk's pool, in the order in which it is due. Without it the database took the index of holders, since it does not know that
-- hardly a task without a holder is a closed one, and read all pools of the city for one.
create index task_in_pool on cases.task (unit, role, due_at, id) where done_at is null and holder is null;
-- How often words occur: the statistics of a partial index on an expression are not used for that.
create statistics cases.case_file_words on (cases.grams(address || ' ' || words)) from cases.case_file;
