-- When the present round began: its promises are counted from there.
alter table cases.case_file add column round_at timestamptz;
update cases.case_file f
   set round_at = coalesce((select max(e.at) from cases.event e
                             where e.division = f.division and e.case_id = f.id and e.act = 'dispute'), f.opened_at);
alter table cases.case_file alter column round_at set not null;

-- Why the clock stands now; null while it runs. The stops themselves are in cases.stop.
alter table cases.case_file add column stopped jsonb;
alter table cases.task add column stopped jsonb;

-- A task beside the procedure (an extension to be granted, an opinion asked for): what was asked, and by whom. Its token is negative.
alter table cases.task add column asked jsonb;
alter table cases.task add column asked_by text;

-- The next reminder of an open task: at half, at four fifths and when due.
alter table cases.task add column remind_at timestamptz;
alter table cases.task add column remind_percent integer;
create index task_to_remind on cases.task (remind_at) where done_at is null and remind_at is not null;

-- Facts of an event that are no words: the ground, the amount, who it went to, what stood there before.
alter table cases.event add column detail jsonb;

-- Alarms: one row per (case, element, generation). Armed while ended_at is null.
create table cases.alarm (
    division   char(6)     not null,
    case_id    uuid        not null,
    element    text        not null,
    generation integer     not null,
    due        text        not null,
    resumes    integer     not null,
    set_at     timestamptz not null,
    fires_at   timestamptz not null,
    retry_at   timestamptz,
    ended_at   timestamptz,
    ending     text check (ending in ('fired', 'cleared', 'dead')),
    primary key (division, case_id, element, generation)
);
create index alarm_armed on cases.alarm (fires_at) where ended_at is null;

-- Suspensions of the procedure, with their ground. `hold` is the interpreter's id.
create table cases.hold (
    division    char(6)     not null,
    case_id     uuid        not null,
    hold        integer     not null,
    scope       text        not null check (scope in ('TASK', 'BRANCH', 'CASE')),
    ground      text        not null,
    zh          text        not null,
    en          text        not null,
    words       text,
    asked_by    text        not null,
    granted_by  text,
    at          timestamptz not null,
    expected_at timestamptz not null,
    released_at timestamptz,
    primary key (division, case_id, hold)
);

-- When a clock stood, half-open; `task` is null for the clock of the whole matter.
create table cases.stop (
    division char(6)     not null,
    case_id  uuid        not null,
    id       uuid        not null,
    task     uuid,
    from_at  timestamptz not null,
    to_at    timestamptz,
    zh       text        not null,
    en       text        not null,
    primary key (division, case_id, id)
);
create unique index stop_one_open on cases.stop (division, case_id, coalesce(task, case_id)) where to_at is null;

-- More time, granted while the promise ran; `task` is null for the whole matter.
create table cases.extension (
    division char(6)     not null,
    case_id  uuid        not null,
    id       uuid        not null,
    task     uuid,
    at       timestamptz not null,
    amount   integer     not null check (amount > 0),
    primary key (division, case_id, id)
);

-- How a case is tied to others, each side with a row of its own, since no act locks two cases.
create table cases.link (
    division char(6)     not null,
    case_id  uuid        not null,
    kind     text        not null check (kind in ('related', 'parent', 'child', 'merged-into', 'merged-from', 'split-from', 'split-into')),
    other    char(22)    not null,
    at       timestamptz not null,
    primary key (division, case_id, kind, other)
);

-- What one case has to tell another; delivered once, in order, whatever crashes.
create table cases.letter (
    id       uuid        primary key,
    addressee char(22)   not null,
    sender   char(22)    not null,
    what     text        not null,
    content  jsonb       not null,
    at       timestamptz not null,
    retry_at timestamptz,
    done_at  timestamptz
);
create index letter_open on cases.letter (id) where done_at is null;

-- The last act on a case while it can still be undone: how everything stood before it.
create table cases.undo (
    division char(6)     not null,
    case_id  uuid        not null,
    version  bigint      not null,
    seq      integer     not null,
    act      text        not null,
    person   text        not null,
    until    timestamptz not null,
    before   jsonb       not null,
    primary key (division, case_id)
);
