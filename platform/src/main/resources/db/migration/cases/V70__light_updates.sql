-- A case's row is written anew with each act: with room on its page the indexes need not hear of it.
alter table cases.case_file set (fillfactor = 85);
alter table cases.task set (fillfactor = 90);

-- What can be taken back lives for a minute and is written with each act: it need not outlive a crash of the database,
-- which ends the chance to take the last act back and nothing else.
alter table cases.undo set unlogged;
alter table cases.undo set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
