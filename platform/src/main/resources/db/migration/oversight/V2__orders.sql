-- In English as well, where the platform itself noticed it.
alter table oversight.trigger add column grounds_en text;
-- Whom the order goes to; null for the responsible unit.
alter table oversight.trigger add column unit char(18);
-- What a case did that may call for an order, until it was looked at: a minute later, when a wrong click can no longer be taken back.
create table oversight.noticed (
    division    char(6)     not null,
    case_number char(22)    not null,
    seq         integer     not null,
    look_at     timestamptz not null,
    primary key (division, case_number, seq)
);
create index noticed_look_at on oversight.noticed (look_at);

-- Orders 督办. A platform's own order of a cause and level comes once per case and round.
create table oversight.supervision_order (
    division     char(6)     not null,
    id           uuid        not null,
    number       text        not null unique,
    case_number  char(22)    not null,
    round        integer     not null,
    title        text        not null,
    title_en     text        not null,
    street       char(12)    not null,
    level        integer     not null check (level between 1 and 6),
    cause        text        not null,
    grounds      text        not null,
    grounds_en   text,
    demand       text        not null,
    demand_en    text,
    unit         char(18)    not null,
    follows      text,
    issued_by    text,
    issued_post  text,
    issued_unit  char(18),
    issued_at    timestamptz not null,
    rule_at      timestamptz not null,
    due_at       timestamptz,
    arrive_at    timestamptz,
    answered_by  text,
    state        text        not null check (state in ('TOLD', 'ISSUED', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN', 'RAISED')),
    version      bigint      not null,
    primary key (division, id)
);
create unique index order_once on oversight.supervision_order (division, case_number, round, cause, level) where issued_by is null;
create index order_of_case on oversight.supervision_order (case_number);
create index order_of_unit on oversight.supervision_order (unit, state, due_at);
create index order_open on oversight.supervision_order (due_at) where state in ('ISSUED', 'RETURNED');

-- What happened to an order, in order, never changed; `detail` holds what belongs to the step (team, members, findings).
create table oversight.step (
    division    char(6)     not null,
    order_id    uuid        not null,
    seq         integer     not null,
    at          timestamptz not null,
    act         text        not null,
    person      text,
    post        text,
    unit        char(18),
    words       text,
    detail      jsonb       not null,
    files       uuid[]      not null,
    primary key (division, order_id, seq)
);

-- Who does what by when, as a joint meeting settled it.
create table oversight.assignment (
    division char(6)     not null,
    order_id uuid        not null,
    item     integer     not null,
    what     text        not null,
    unit     char(18)    not null,
    due_on   date        not null,
    done_at  timestamptz,
    done_by  text,
    primary key (division, order_id, item)
);

-- The last serial of a day's orders per division.
create table oversight.serial (
    division char(6) not null,
    day      date    not null,
    last     integer not null,
    primary key (division, day)
);
