-- Who is responsible where. Loaded from the city's folder when it changes; codes are never reused.
create table directory.division (
    code       char(12) primary key,
    name       text     not null,
    name_en    text     not null,
    level      text     not null check (level in ('city', 'county', 'street', 'community')),
    parent     char(12) references directory.division (code),
    kind       text     not null,
    valid_from date     not null
);

create table directory.grid (
    code      char(15)         primary key,
    community char(12)         not null references directory.division (code),
    lon       double precision not null,
    lat       double precision not null,
    area_m2   integer          not null
);

create table directory.unit (
    uscc       char(18) primary key,
    name       text     not null,
    short_name text     not null,
    name_en    text     not null,
    kind       text     not null,
    level      text     not null,
    division   char(12) not null references directory.division (code),
    parent     char(18) references directory.unit (uscc) deferrable initially deferred,
    duties     text[]   not null,
    phone      text     not null
);

create table directory.post (
    id       text     primary key,
    unit     char(18) not null references directory.unit (uscc),
    title    text     not null,
    title_en text     not null,
    roles    text[]   not null,
    division char(12) not null references directory.division (code)
);

create table directory.person (
    id      text primary key,
    name    text not null,
    name_en text not null,
    phone   text not null unique
);

create table directory.holding (
    person     text not null references directory.person (id),
    post       text not null references directory.post (id),
    valid_from date not null,
    valid_to   date,
    primary key (person, post, valid_from)
);

create table directory.roster (
    post    text     not null references directory.post (id),
    weekday smallint not null check (weekday between 1 and 7),
    starts  time     not null,
    ends    time     not null,
    primary key (post, weekday, starts)
);

create table directory.leave (
    person     text not null references directory.person (id),
    starts     date not null,
    ends       date not null,
    substitute text references directory.person (id),
    reason     text not null,
    primary key (person, starts)
);

-- What was loaded, so that the second start need not.
create table directory.loaded (
    folder   text     primary key,
    checksum char(64) not null
);
