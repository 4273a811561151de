-- Conferences (会议: 传达、部署). The meeting itself stands in session_meeting; here is what was said in it.
create table session_conference (
    meeting      uuid        primary key references session_meeting,
    kept_because text        not null,      -- why it stands as printed although something in it contradicts; empty: nothing did
    by_name      text        not null,
    at           timestamptz not null
);
create table session_conference_line (
    meeting uuid    not null references session_conference,
    kind    text    not null check (kind in ('CONVEYED', 'DEPLOYED', 'SPEAKER', 'EXCHANGE')),
    place   integer not null check (place > 0),
    text    text    not null check (text <> ''),
    post    text    not null,
    role    text    not null,
    primary key (meeting, kind, place)
);

-- 部署事项: each is a matter of its own, whose id it bears; no task without the paragraph it stands on
create table session_deployed_task (
    id        uuid        primary key,
    number    text        not null unique,  -- of its matter
    meeting   uuid        not null references session_meeting,
    text      text        not null check (text <> ''),
    owner     uuid        not null references bodies_organisation (id),
    due       date        not null,
    paragraph text        not null check (paragraph <> ''),
    at        timestamptz not null
);
create index session_deployed_task_meeting on session_deployed_task (meeting);
