-- Which version of another procedure a version calls: fixed when it was published, so that a running case never meets another.
create table procedures.call (
    key            text    not null,
    version        integer not null,
    called         text    not null,
    called_version integer not null,
    primary key (key, version, called)
);
