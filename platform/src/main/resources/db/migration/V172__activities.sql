-- 执法检查、视察、调研: an activity counts once, under its kind, whatever else it also was
create table session_activity (
    id      uuid        primary key,
    number  text        not null unique,
    kind    text        not null check (kind in ('INSPECTION', 'VISIT', 'STUDY')),
    also    text[]      not null,
    title   text        not null check (title <> ''),
    began   date        not null,
    ended   date        not null check (ended >= began),
    place   text        not null,
    leader  text        not null,
    by_name text        not null,
    at      timestamptz not null,
    check (not kind = any (also))
);
create index session_activity_began on session_activity (began);

create table session_activity_number (
    year integer primary key,
    last integer not null
);
