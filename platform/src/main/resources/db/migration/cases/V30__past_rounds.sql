-- How each round ended that another one followed: what was promised in it, and whether it was kept, stays to be counted.
create table cases.past_round (
    division  char(6)     not null,
    case_id   uuid        not null,
    round     integer     not null,
    began_at  timestamptz not null,
    due_at    timestamptz not null,
    closed_at timestamptz,
    stage     text        not null,
    unit      char(18),
    primary key (division, case_id, round)
);

-- Rounds that ended before this table: from their tasks and events, as far as these tell.
insert into cases.past_round (division, case_id, round, began_at, due_at, closed_at, stage, unit)
select t.division, t.case_id, t.round, min(t.opened_at), max(t.due_at), max(t.done_at), 'CLOSED',
       (array_agg(t.unit order by t.opened_at) filter (where t.stage = 'HANDLING'))[1]
  from cases.task t join cases.case_file c on c.division = t.division and c.id = t.case_id
 where t.round < c.round and t.asked is null
 group by t.division, t.case_id, t.round;

create index case_file_due on cases.case_file (due_at);
create index case_file_closed on cases.case_file (closed_at) where closed_at is not null;
create index case_file_round on cases.case_file (round_at);
create index past_round_due on cases.past_round (due_at);
