-- Which log this is: one row, made at the first start. Size and peaks are all that is needed to go on with the tree; whoever appends or
-- signs holds this row's lock, so that there is one sequencer however many instances run.
create table ledger.log (
    one    boolean primary key default true check (one),
    origin text    not null,
    keys   text[]  not null,
    size   bigint  not null,
    peaks  bytea   not null
);

-- Acts that were committed and have no place in the log yet; they leave within the second, so what they leave behind is
-- swept up often. Erased ones have no subject, salt and event.
create table ledger.pending (
    seq        bigint generated always as identity primary key,
    id         uuid   not null,
    kind       text   not null,
    commitment bytea  not null,
    subject    text,
    salt       bytea,
    event      bytea
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The log: places from 0 without gaps, for ever. Subject, salt and event are what the commitment stands for; where they were
-- erased they are null, and the proof stays.
create table ledger.entry (
    place      bigint primary key,
    id         uuid   not null unique,
    kind       text   not null,
    commitment bytea  not null,
    subject    text,
    salt       bytea,
    event      bytea
);
create index entry_subject on ledger.entry (subject, place) where subject is not null;

-- Full tiles of 256 hashes, and the root of each, which is a hash of the tile above. Tiles that are not full are read from the row below.
create table ledger.tile (
    level  smallint not null,
    place  bigint   not null,
    root   bytea    not null,
    hashes bytea    not null,
    primary key (level, place)
);

-- What was signed, one row per size that was signed.
create table ledger.checkpoint (
    size bigint      primary key,
    at   timestamptz not null,
    note text        not null
);

-- Signatures of witnesses from outside, with the key that each was checked by.
create table ledger.cosignature (
    size bigint      not null references ledger.checkpoint,
    key  text        not null,
    at   timestamptz not null,
    line text        not null,
    primary key (size, key)
);

-- The nightly checks of the whole log; flaw is null when all was well.
create table ledger.audit (
    seq  bigint generated always as identity primary key,
    at   timestamptz not null,
    size bigint      not null,
    flaw text
);
