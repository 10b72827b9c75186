-- Where a rating came from and whom it is about; an excluded one is kept and counts no more.
alter table ratings.rating add column channel text not null default 'web' check (channel in ('web', 'code', 'phone'));
alter table ratings.rating add column anonymous boolean not null default false;
alter table ratings.rating add column unit char(18);
alter table ratings.rating add column kind text;
alter table ratings.rating add column street text;
alter table ratings.rating add column excluded_at timestamptz;
alter table ratings.rating add column excluded_why text;
create index rating_unit on ratings.rating (unit, at);

-- One row per ended round: whether its reporters are called back, and what they said. `units` and `people` handled it: they do not call.
create table ratings.callback (
    division     char(6)     not null,
    id           uuid        not null,
    case_number  char(22)    not null,
    round        integer     not null,
    review       uuid,
    rater        text,
    kind         text        not null,
    title        text        not null,
    title_en     text        not null,
    street       char(12)    not null,
    unit         char(18),
    units        text[]      not null,
    people       text[]      not null,
    state        text        not null check (state in ('OPEN', 'DONE', 'UNREACHED', 'SKIPPED', 'VOID')),
    ended_at     timestamptz not null,
    holder       text,
    held_until   timestamptz,
    contacted    boolean,
    solved       boolean,
    satisfaction text,
    reasonable   boolean,
    words        text,
    redo         boolean     not null default false,
    done_at      timestamptz,
    primary key (division, id)
);
create unique index callback_once on ratings.callback (division, case_number, round, coalesce(review, '00000000-0000-0000-0000-000000000000'));
create index callback_open on ratings.callback (ended_at) where state = 'OPEN';

-- Each try to reach somebody.
create table ratings.callback_try (
    division char(6)     not null,
    callback uuid        not null,
    n        integer     not null,
    at       timestamptz not null,
    day      date        not null,
    person   text        not null,
    unit     char(18)    not null,
    outcome  text        not null,
    primary key (division, callback, n)
);

-- The loop after a bad rating. `named` says whether the rated unit learns which case it is; it never learns who rated.
create table ratings.review (
    division     char(6)     not null,
    id           uuid        not null,
    case_number  char(22)    not null,
    round        integer     not null,
    rater        text        not null,
    unit         char(18)    not null,
    kind         text        not null,
    street       char(12)    not null,
    state        text        not null,
    version      integer     not null,
    opened_at    timestamptz not null,
    due_at       timestamptz not null,
    holder       text,
    finding      text,
    finding_words text,
    evidence     text,
    named        boolean     not null default false,
    rectified    text,
    reply        text,
    appealed     boolean     not null default false,
    appeal       text,
    failures     integer     not null default 0,
    published_at timestamptz,
    closed_at    timestamptz,
    primary key (division, id),
    unique (division, case_number, round, rater)
);
create index review_open on ratings.review (due_at) where closed_at is null;
create index review_unit on ratings.review (unit, opened_at);

-- Who did what in a bad-review loop.
create table ratings.review_event (
    division char(6)     not null,
    review   uuid        not null,
    n        integer     not null,
    at       timestamptz not null,
    act      text        not null,
    state    text        not null,
    person   text,
    unit     char(18),
    words    text,
    primary key (division, review, n)
);
