-- What whoever decided about an outage said; a refusal says why.
alter table cases.outage add column answer text;
