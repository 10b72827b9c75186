-- What people think of a case, one rating per case, round and reporter. Whoever is rated never sees who rated.
create table ratings.rating (
    division    char(6)     not null,
    case_number char(22)    not null,
    round       integer     not null,
    rater       text        not null,
    id          uuid        not null,
    stars       smallint    not null check (stars between 1 and 5),
    words       text,
    tags        text[]      not null,
    at          timestamptz not null,
    primary key (division, case_number, round, rater)
);
