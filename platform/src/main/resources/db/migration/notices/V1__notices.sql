-- What people are told inside the platform. One row per notice, whoever may read it; readers keep a mark of how far they read.
create table notices.notice (
    seq         bigint generated always as identity primary key,
    id          uuid        not null unique,
    at          timestamptz not null,
    audience    text[]      not null,
    title       text        not null,
    title_en    text        not null,
    words       text        not null,
    words_en    text        not null,
    case_number char(22)
);
create index notice_audience on notices.notice using gin (audience);

create table notices.reading (
    reader text   primary key,
    up_to  bigint not null
);
