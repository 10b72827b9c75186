-- When something is due. Nothing is overwritten: a changed file is a new version, and the newest version of a year counts.
create table calendar.year (
    year         integer     not null,
    version      integer     not null,
    checksum     char(64)    not null,
    papers       text[]      not null,
    loaded_at    timestamptz not null,
    -- When whoever had guessed this year's days was told to count again; empty until that has been done.
    announced_at timestamptz,
    primary key (year, version)
);

create table calendar.named_day (
    year    integer not null,
    version integer not null,
    day     date    not null,
    name    text    not null,
    off     boolean not null,
    primary key (year, version, day),
    foreign key (year, version) references calendar.year
);

create table calendar.rulebook (
    version   integer     primary key,
    checksum  char(64)    not null,
    -- Office hours as `08:30-12:00 13:30-18:00`.
    hours     text        not null,
    loaded_at timestamptz not null
);

create table calendar.rule (
    version    integer not null references calendar.rulebook,
    id         text    not null,
    type       text    not null,
    valid_from date,
    valid_to   date,
    amount     integer not null check (amount > 0),
    unit       text    not null,
    due_time   text    not null,
    roll       text    not null,
    source     text    not null,
    primary key (version, id)
);

-- Years whose days had to be guessed for a deadline, since when; a row goes when its year is loaded.
create table calendar.guess (
    year  integer     primary key,
    since timestamptz not null
);
