-- Query codes that did not open the case that was named (or have not yet), by the number that was typed, whether it exists or
-- not. Kept for a month for whoever looks into guessing; the address as a hash.
create table cases.wrong_code (
    id           uuid        primary key,
    number       char(22)    not null,
    at           timestamptz not null,
    address_hash bytea       not null
);

create index wrong_code_number on cases.wrong_code (number, at);
create index wrong_code_at on cases.wrong_code (at);
