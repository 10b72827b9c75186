-- Rounds that a unit asks to have taken out of the denominators, with evidence; decided by a centre, some looked at once more.
create table oversight.exclusion (
    division     char(6)     not null,
    id           uuid        not null,
    case_number  char(22)    not null,
    round        integer     not null,
    title        text        not null,
    title_en     text        not null,
    street       char(12)    not null,
    unit         char(18)    not null,
    period       text        not null,
    ground       text        not null,
    words        text        not null,
    files        uuid[]      not null,
    rates        text[]      not null,
    asked_by     text        not null,
    asked_post   text        not null,
    asked_at     timestamptz not null,
    state        text        not null check (state in ('ASKED', 'APPROVED', 'DENIED', 'TAKEN_BACK', 'OVERTURNED')),
    decided_by   text,
    decided_post text,
    decided_at   timestamptz,
    decision     text,
    audit        text        check (audit in ('DRAWN', 'UPHELD', 'OVERTURNED')),
    audited_by   text,
    audited_at   timestamptz,
    audit_words  text,
    version      bigint      not null,
    primary key (division, id)
);
create unique index exclusion_one_live on oversight.exclusion (division, case_number, round) where state in ('ASKED', 'APPROVED');
create index exclusion_period on oversight.exclusion (period, state);

-- The published rates of a period; a correction is a further revision, the earlier ones stay.
create table oversight.publication (
    period   text        not null,
    revision integer     not null,
    at       timestamptz not null,
    person   text        not null,
    post     text        not null,
    reason   text,
    settings jsonb       not null,
    digest   text        not null,
    primary key (period, revision)
);
create table oversight.published (
    period       text    not null,
    revision     integer not null,
    subject_kind text    not null,
    subject_code text    not null,
    rate         text    not null,
    numerator    numeric,
    denominator  integer not null,
    value        numeric,
    excluded     integer not null,
    primary key (period, revision, subject_kind, subject_code, rate)
);
-- Which round of which case is in which denominator, as it was frozen.
create table oversight.membership (
    period      text     not null,
    revision    integer  not null,
    rate        text     not null,
    case_number char(22) not null,
    round       integer  not null,
    area        char(6)  not null,
    unit        char(18),
    post        text,
    percent     smallint not null,
    excluded    boolean  not null,
    primary key (period, revision, rate, case_number, round)
);

-- The closed cases of a period that were drawn for a second look, with what was found.
create table oversight.sample_round (
    period     text        primary key,
    seed       text        not null,
    candidates integer     not null,
    drawn_at   timestamptz not null,
    drawn_by   text        not null,
    settings   jsonb       not null
);
create table oversight.sample (
    period      text        not null references oversight.sample_round,
    division    char(6)     not null,
    case_number char(22)    not null,
    round       integer     not null,
    kind        text        not null,
    unit        char(18)    not null,
    title       text        not null,
    title_en    text        not null,
    street      char(12)    not null,
    state       text        not null check (state in ('OPEN', 'PASSED', 'FAILED')),
    person      text,
    post        text,
    finding     text,
    words       text,
    files       uuid[]      not null,
    at          timestamptz,
    reopened    integer,
    version     bigint      not null,
    primary key (period, division, case_number)
);
