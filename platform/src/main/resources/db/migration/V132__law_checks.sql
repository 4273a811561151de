-- The nightly self-check of the library (自查): everything derived is made anew and compared with what is kept.
create table law_check (
    at         timestamptz not null,
    name       text        not null,          -- CheckedThing
    looked_at  integer     not null,
    different  integer     not null,
    examples   text        not null,          -- a few of those that differ, one a line
    primary key (at, name)
);
