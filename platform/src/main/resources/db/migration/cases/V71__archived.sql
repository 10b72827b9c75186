-- When an ended case went to the archive; from then on nothing is added to it.
alter table cases.case_file add column archived_at timestamptz;
create index case_file_to_archive on cases.case_file (closed_at, number) where closed_at is not null and archived_at is null;
