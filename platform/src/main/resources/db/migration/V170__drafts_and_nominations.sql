-- What an item puts to the vote, before the vote.

-- 草案文本: every version stays; the one read when the poll closed is the one that passed
create table session_draft (
    item    uuid        not null references session_item,
    version integer     not null check (version > 0),
    text    text        not null check (text <> ''),
    sha256  text        not null check (length(sha256) = 64),
    by_name text        not null,
    at      timestamptz not null,
    primary key (item, version)
);

-- 提名: who is to take or leave which post by this item's vote
create table session_nomination (
    id           uuid    primary key,
    item         uuid    not null references session_item,
    place        integer not null check (place > 0),
    act          text    not null check (act in ('APPOINT', 'REMOVE', 'ACCEPT_RESIGNATION')),
    person       uuid    not null references bodies_person (id),
    organisation uuid    not null references bodies_organisation (id),
    title        text    not null check (title <> ''),
    rank         text    not null,
    unique (item, place),
    unique (item, person, organisation, title)
);
create index session_nomination_person on session_nomination (person, organisation, title);

-- 代表资格变动: the deputies a qualification report is about
create table session_deputy_change (
    id     uuid    primary key,
    item   uuid    not null references session_item,
    place  integer not null check (place > 0),
    deputy uuid    not null references bodies_deputy (id),
    act    text    not null check (act in ('CONFIRM', 'SUSPEND', 'RESUME', 'END')),
    ground text    not null,
    check ((act in ('SUSPEND', 'END')) = (ground <> '')),
    unique (item, place),
    unique (item, deputy)
);
