-- The time rule of the present round where it is not the kind's own, as after a call-back that found nothing solved: deadlines that are
-- counted anew are counted by it.
alter table cases.case_file add column round_rule text;
update cases.case_file c
   set round_rule = e.detail ->> 'rule'
  from cases.event e
 where e.division = c.division and e.case_id = c.id and e.act = 'redo-after-call'
   and e.at >= c.round_at;
