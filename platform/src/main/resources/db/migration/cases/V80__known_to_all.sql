-- Lists for everybody run from the newest matter down, and steps by the time at which they happened.
drop index cases.case_file_opened;
create index case_file_opened on cases.case_file (opened_at, number);
create index event_told on cases.event (at) where publicly;
