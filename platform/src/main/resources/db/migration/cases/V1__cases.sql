-- The loop. The division (county, six digits) leads every key, so that big tables can be sharded by it.
create table cases.case_file (
    division          char(6)          not null,
    id                uuid             not null,
    number            char(22)         not null,
    kind              text             not null,
    words             text             not null,
    lon               double precision not null,
    lat               double precision not null,
    near              text             not null,
    near_en           text             not null,
    address           text             not null,
    address_en        text             not null,
    detail            text,
    means             text             not null,
    grid              char(15)         not null,
    street            char(12)         not null,
    procedure_key     text             not null,
    procedure_version integer          not null,
    progress          jsonb            not null,
    stage             text             not null,
    round             integer          not null,
    version           bigint           not null,
    unit              char(18),
    decision          jsonb,
    opened_at         timestamptz      not null,
    due_at            timestamptz      not null,
    due_provisional   boolean          not null,
    closed_at         timestamptz,
    primary key (division, id),
    unique (division, number)
);
create index case_file_open_place on cases.case_file (kind, lat, lon) where closed_at is null;
create index case_file_opened on cases.case_file (opened_at);

-- One row per wait for a person. Done rows stay: they say who did what.
create table cases.task (
    division        char(6)     not null,
    id              uuid        not null,
    case_id         uuid        not null,
    token           integer     not null,
    element         text        not null,
    round           integer     not null,
    stage           text        not null,
    role            text        not null,
    unit            char(18)    not null,
    holder          text,
    opened_at       timestamptz not null,
    due_at          timestamptz not null,
    due_provisional boolean     not null,
    claimed_at      timestamptz,
    done_at         timestamptz,
    done_by         text,
    outcome         text,
    primary key (division, id)
);
create unique index task_one_open_per_token on cases.task (division, case_id, token) where done_at is null;
create index task_open_of_unit on cases.task (unit, role, due_at, id) where done_at is null;
create index task_open_of_holder on cases.task (holder, due_at, id) where done_at is null;
create index task_done_by on cases.task (done_by, done_at) where done_at is not null;
create index task_of_case on cases.task (division, case_id);

-- What happened, in order, never changed. `publicly` rows are shown to the reporters.
create table cases.event (
    division   char(6)     not null,
    case_id    uuid        not null,
    seq        integer     not null,
    at         timestamptz not null,
    act        text        not null,
    stage      text        not null,
    person     text,
    post       text,
    unit       char(18),
    words      text,
    publicly   boolean     not null,
    primary key (division, case_id, seq)
);

-- Everybody who reported this matter; a repeated report joins the first.
create table cases.reporter (
    division   char(6)     not null,
    case_id    uuid        not null,
    id         uuid        not null,
    account    uuid,
    name       text,
    phone      text,
    code_salt  bytea       not null,
    code_hash  bytea       not null,
    joined_at  timestamptz not null,
    words      text,
    left_at    timestamptz,
    primary key (division, case_id, id)
);
-- The browsers a reporter came from: the one that reported, and those that gave the query code.
create table cases.reporter_browser (
    division char(6) not null,
    case_id  uuid    not null,
    session  uuid    not null,
    reporter uuid    not null,
    primary key (division, case_id, session)
);
create index reporter_browser_session on cases.reporter_browser (session);

create index reporter_account on cases.reporter (account, joined_at desc) where account is not null;

-- Pictures and papers of a case; the files themselves lie in the files module.
create table cases.paper (
    division char(6)     not null,
    case_id  uuid        not null,
    file     uuid        not null,
    purpose  text        not null check (purpose in ('report', 'added', 'before', 'after', 'check')),
    seq      integer     not null,
    at       timestamptz not null,
    primary key (division, case_id, file)
);
create index paper_file on cases.paper (file);

-- The last serial given out per division, day and channel.
create table cases.serial (
    division char(6)  not null,
    day      date     not null,
    channel  char(1)  not null,
    last     integer  not null,
    primary key (division, day, channel)
);
