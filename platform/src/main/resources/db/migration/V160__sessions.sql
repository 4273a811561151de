-- Meetings of the organs that decide (会议). The step of a meeting stands in its matter, whose id is the meeting's.
create table session_meeting (
    id        uuid    primary key,
    number    text    not null unique,         -- of its matter
    body      uuid    not null references bodies_organisation (id),
    rules     text    not null,                -- a file of procedures/sessions
    term      integer not null,
    ordinal   integer not null check (ordinal >= 0),
    title     text    not null check (title <> ''),
    place     text    not null default '',
    opens_on  date,
    opens_at  time
);
create unique index session_meeting_ordinal on session_meeting (body, term, ordinal) where ordinal > 0;
create index session_meeting_opens on session_meeting (opens_on);

-- 列席: who was invited to sit in. Members are not kept here: the register of the day tells them.
create table session_attendee (
    id      uuid    primary key,
    meeting uuid    not null references session_meeting,
    place   integer not null,
    person  uuid    references bodies_person (id),
    name    text    not null check (name <> ''),
    post    text    not null
);
create index session_attendee_meeting on session_attendee (meeting);

-- 签到: came and went, as a history; a member's seat is the person's id
create table session_presence (
    meeting uuid        not null references session_meeting,
    seat    uuid        not null,
    came    timestamptz not null,
    went    timestamptz check (went >= came),
    remote  boolean     not null,
    by_name text        not null,
    primary key (meeting, seat, came)
);
create unique index session_presence_now on session_presence (meeting, seat) where went is null;

-- 请假
create table session_leave (
    meeting    uuid        not null references session_meeting,
    seat       uuid        not null,
    reason     text        not null check (reason <> ''),
    asked_at   timestamptz not null,
    granted    boolean,
    decided_by text        not null default '',
    primary key (meeting, seat)
);

-- 议程: every version stays; an item keeps its identity through them
create table session_item (
    id      uuid primary key,
    meeting uuid not null references session_meeting,
    state   text not null check (state in ('WAITING', 'OPEN', 'DELIBERATED', 'VOTED', 'CONCLUDED', 'HELD', 'WITHDRAWN'))
);
create table session_agenda (
    meeting    uuid        not null references session_meeting,
    version    integer     not null check (version > 0),
    reason     text        not null,
    by_name    text        not null,
    at         timestamptz not null,
    adopted_by uuid,
    primary key (meeting, version)
);
create table session_agenda_line (
    meeting  uuid    not null,
    version  integer not null,
    place    integer not null check (place > 0),
    item     uuid    not null references session_item,
    title    text    not null check (title <> ''),
    kind     text    not null,
    mode     text    not null check (mode in ('ORAL', 'WRITTEN')),
    reporter text    not null,
    votes    boolean not null,
    primary key (meeting, version, place),
    unique (meeting, version, item),
    foreign key (meeting, version) references session_agenda
);

insert into permission (id, name_zh, name_en) values
    ('sessions.manage', '筹备和主持会议', 'Prepare and run meetings'),
    ('sessions.sit',    '参加会议',       'Sit in meetings');
insert into role_permission (role_id, permission_id) values
    ('office',            'sessions.manage'),
    ('committee-office',  'sessions.manage'),
    ('chairperson',       'sessions.manage'),
    ('office',            'sessions.sit'),
    ('committee-office',  'sessions.sit'),
    ('chairperson',       'sessions.sit'),
    ('supervisor',        'sessions.sit'),
    ('government-office', 'sessions.sit'),
    ('deputy',            'sessions.sit');
