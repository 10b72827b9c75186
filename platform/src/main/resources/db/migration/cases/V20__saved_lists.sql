-- Task lists that a person keeps under a name: what is shown, in which order, which columns, how dense.
-- A person has few, so they are read whole; one with a unit is shown to whoever works in a post of that unit.
create table cases.saved_list (
    id       uuid    not null,
    person   text    not null,
    name     text    not null,
    unit     char(18),
    standard boolean not null default false,
    place    integer not null,
    view     text    not null,
    words    text,
    kind     text,
    stage    text,
    light    text,
    sort     text    not null,
    columns  text[]  not null,
    density  text    not null,
    primary key (person, id),
    unique (person, name)
);
create unique index saved_list_one_standard on cases.saved_list (person) where standard;
create index saved_list_shared on cases.saved_list (unit) where unit is not null;
