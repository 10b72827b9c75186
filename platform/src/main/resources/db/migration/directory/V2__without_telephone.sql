-- A city that is being set up does not know every number yet.
alter table directory.unit alter column phone drop not null;
alter table directory.person alter column phone drop not null;
