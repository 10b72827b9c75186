-- Which request of which other system became which case. The version is that of the case when it was taken in: while the case still has it,
-- nobody worked on it here; null while only the number is drawn.
create table cases.imported (
    source      text        not null,
    id          text        not null,
    division    char(6)     not null,
    number      char(22)    not null unique,
    at          timestamptz not null,
    version     bigint,
    primary key (source, id)
);
-- Points on which a system puts whatever it cannot place, such as the town hall: no place at all.
create table cases.default_point (
    lon         double precision not null,
    lat         double precision not null,
    cases       bigint           not null,
    addresses   integer          not null,
    found_at    timestamptz      not null,
    primary key (lon, lat)
);
