-- What people said of how their matter was handled, one row per case, round and source.
create table oversight.heard (
    division     char(6)     not null,
    case_number  char(22)    not null,
    round        integer     not null check (round > 0),
    source       text        not null,
    contacted    boolean,
    solved       boolean,
    satisfaction integer     check (satisfaction between 0 and 100),
    at           timestamptz not null,
    primary key (division, case_number, round, source)
);
create index heard_at on oversight.heard (at);

-- What called for an order, once per case, round, trigger and level; open until its order was issued or it was found to be void.
create table oversight.trigger (
    division    char(6)     not null,
    case_number char(22)    not null,
    round       integer     not null check (round > 0),
    code        text        not null,
    level       integer     not null check (level between 1 and 6),
    id          uuid        not null unique,
    grounds     text        not null,
    at          timestamptz not null,
    retry_at    timestamptz,
    done_at     timestamptz,
    primary key (division, case_number, round, code, level)
);
create index trigger_open on oversight.trigger (id) where done_at is null;
