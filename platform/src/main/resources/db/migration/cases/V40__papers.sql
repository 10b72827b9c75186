-- Beside pictures a case has papers as evidence, which only staff see.
alter table cases.paper drop constraint paper_purpose_check;
alter table cases.paper add constraint paper_purpose_check
  check (purpose in ('report', 'added', 'before', 'after', 'check', 'paper'));
