-- The version that an act brought the case to, and the one task that it concerned; null where it concerned the whole case. So
-- two departments that work side by side do not make each other's pages stale.
alter table cases.event add column version bigint;
alter table cases.event add column task uuid;
