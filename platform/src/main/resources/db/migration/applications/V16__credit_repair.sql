-- The repair of somebody's credit 信用修复 after a commitment was found untrue: the matter in which it is asked for now, or was granted.
alter table applications.commitment add column repair_number text;

create unique index commitment_repair on applications.commitment (repair_number) where repair_number is not null;
