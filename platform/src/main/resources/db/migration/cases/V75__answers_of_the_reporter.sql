-- What the reporter answered to the questions of the kind, by the attribute's code: which cover, how deep, one lamp or a row.
alter table cases.case_file add column answers jsonb not null default '{}';
