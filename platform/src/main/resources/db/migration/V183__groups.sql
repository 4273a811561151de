-- 分组审议、联组: who deliberates with whom, under which convenor, and who takes down what is said
create table session_group (
    id       uuid    primary key,
    meeting  uuid    not null references session_meeting,
    kind     text    not null check (kind in ('GROUP', 'JOINT')),
    place    integer not null check (place > 0),
    name     text    not null check (name <> ''),
    room     text    not null,
    convenor uuid    not null,
    recorder uuid    not null,
    unique (meeting, place),
    unique (meeting, name)
);
create table session_group_member (
    grp  uuid not null references session_group,
    seat uuid not null,
    primary key (grp, seat)
);

-- one item at a time in a group, with the minutes planned for it
create table session_group_sitting (
    grp     uuid        not null references session_group,
    item    uuid        not null references session_item,
    began   timestamptz not null,
    minutes integer     not null check (minutes between 1 and 600),
    ended   timestamptz check (ended >= began),
    primary key (grp, item, began)
);
create unique index session_group_sitting_now on session_group_sitting (grp) where ended is null;

-- what was said in a group stays there until it is released to the committee
alter table session_opinion add column grp uuid references session_group;
alter table session_opinion add column released_at timestamptz;
alter table session_opinion add column released_by text not null default '';
alter table session_opinion add constraint session_opinion_released
    check (place is null or grp is null or released_at is not null);
