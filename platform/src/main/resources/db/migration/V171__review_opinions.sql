-- 审议意见: what was said about an item, each kept so that the handling report can answer it by itself
create table session_opinion (
    id         uuid        primary key,
    item       uuid        not null references session_item,
    seat       uuid        not null,
    name       text        not null check (name <> ''),
    group_name text        not null,
    text       text        not null check (text <> ''),
    by_name    text        not null,
    at         timestamptz not null,
    -- once compiled: its number among the opinions handed over
    place      integer     check (place > 0),
    unique (item, place)
);
create index session_opinion_item on session_opinion (item, at);

-- one compilation an item; its matter carries the clocks
create table session_compilation (
    item   uuid        primary key references session_item,
    matter uuid        not null unique references matter (id),
    at     timestamptz not null
);

create table session_opinion_answer (
    opinion uuid        not null references session_opinion,
    number  integer     not null check (number > 0),
    text    text        not null check (text <> ''),
    by_name text        not null,
    at      timestamptz not null,
    primary key (opinion, number)
);
