-- Published procedures (BPMN) and decisions (DMN). A version never changes; a new text is a new version.
create table procedures.way (
    form         text        not null check (form in ('procedure', 'decision')),
    key          text        not null,
    version      integer     not null check (version > 0),
    name         text        not null,
    text         text        not null,
    checksum     char(64)    not null,
    published_at timestamptz not null,
    primary key (form, key, version)
);
