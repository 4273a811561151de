-- 现场调研、视察: a visit, its stops in order, who went along
create table visit (
    id            uuid        primary key,
    number        text        not null unique,
    kind          text        not null check (kind in ('GOVERNMENT_HEAD', 'STANDING_COMMITTEE', 'SPECIAL_COMMITTEE', 'DEPUTIES')),
    organ         uuid        not null references bodies_organisation (id),
    title         text        not null check (title <> ''),
    leader_person uuid        references bodies_person (id),
    leader        text        not null check (leader <> ''),
    leader_post   text        not null,
    day           date        not null,
    state         text        not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CLOSED', 'CANCELLED')),
    by_name       text        not null,
    at            timestamptz not null
);
create index visit_day on visit (organ, day desc);

create table visit_series (
    series text    primary key,                -- 政访2026-
    last   integer not null
);

create table visit_stop (
    id         uuid        primary key,
    visit      uuid        not null references visit,
    place      integer     not null check (place > 0),
    name       text        not null check (name <> ''),
    address    text        not null,
    planned_at time,
    arrived_at timestamptz,
    left_at    timestamptz check (left_at >= arrived_at),
    unique (visit, place)
);

create table visit_participant (
    visit  uuid    not null references visit,
    place  integer not null,
    person uuid    references bodies_person (id),
    name   text    not null check (name <> ''),
    post   text    not null,
    primary key (visit, place)
);
create index visit_participant_person on visit_participant (person);

-- 现场记录: what a phone sent, each once, by the identity the phone gave it
create table visit_entry (
    id        uuid             primary key,
    visit     uuid             not null references visit,
    stop      uuid             references visit_stop,
    kind      text             not null check (kind in ('NOTE', 'PHOTO', 'VOICE', 'PLACE', 'REQUEST', 'INSTRUCTION')),
    author    text             not null,
    account   text             not null,
    phone_at  timestamptz      not null,       -- by the phone's clock
    offset_ms bigint           not null,       -- what the phone measured to be missing to the server's
    spoken_at timestamptz      not null,       -- phone_at put right
    taken_at  timestamptz      not null,       -- when it came here
    doubtful  boolean          not null,       -- the time put right lies outside the day of the visit, or ahead of us
    text      text             not null,
    file      uuid,
    about     uuid             references visit_entry,
    latitude  double precision,
    longitude double precision,
    accuracy  double precision,
    check ((kind = 'PLACE') = (latitude is not null and longitude is not null)),
    check ((kind in ('PHOTO', 'VOICE')) = (file is not null))
);
create index visit_entry_visit on visit_entry (visit, spoken_at);

-- 现场交办事项: as it was said, and as it was made concrete
create table visit_instruction (
    id         uuid    primary key references visit_entry,
    visit      uuid    not null references visit,
    speaker    text    not null,
    state      text    not null default 'UNCONFIRMED'
        check (state in ('UNCONFIRMED', 'CONFIRMED', 'ASSIGNED', 'HANDED_OVER', 'DROPPED')),
    matter     text    not null default '',    -- what is to be done
    result     text    not null default '',    -- what will be there when it is done
    lead       uuid    references bodies_organisation (id),
    due        date,
    reason     text    not null default '',    -- of dropping it
    document   text    not null default '',    -- by which it was handed over
    settled_on date,                           -- assigned, handed over or dropped
    version    bigint  not null default 0,
    -- an assigned instruction is concrete
    check (state not in ('CONFIRMED', 'ASSIGNED') or (matter <> '' and result <> '' and lead is not null and due is not null)),
    check (state <> 'HANDED_OVER' or (document <> '' and lead is not null)),
    check ((state in ('ASSIGNED', 'HANDED_OVER', 'DROPPED')) = (settled_on is not null))
);
create index visit_instruction_visit on visit_instruction (visit, state);
create table visit_instruction_unit (
    instruction uuid    not null references visit_instruction,
    place       integer not null,
    unit        uuid    not null references bodies_organisation (id),
    primary key (instruction, unit)
);

-- 企业诉求: a ticket of the owner department, and the link by which the firm reads its answer
create table visit_request (
    id          uuid        primary key references visit_entry,
    visit       uuid        not null references visit,
    firm        text        not null check (firm <> ''),
    contact     text        not null,
    owner       uuid        references bodies_organisation (id),
    sent_on     date,
    answer      text        not null default '',
    answered_on date,
    link_hash   text        unique,            -- the secret itself is kept nowhere
    link_until  timestamptz,
    check ((owner is null) = (sent_on is null)),
    check ((link_hash is null) = (link_until is null))
);
-- links that opened nothing, by the address they came from
create table visit_link_miss (
    at      timestamptz not null,
    address text        not null
);
create index visit_link_miss_at on visit_link_miss (address, at);

insert into permission (id, name_zh, name_en) values
    ('visits.manage', '组织调研视察、办理现场交办', 'Organise visits and carry their instructions'),
    ('visits.see',    '参加调研视察',               'Take part in visits');
insert into role_permission (role_id, permission_id) values
    ('office',            'visits.manage'),
    ('committee-office',  'visits.manage'),
    ('government-office', 'visits.manage'),
    ('supervisor',        'visits.manage'),
    ('office',            'visits.see'),
    ('committee-office',  'visits.see'),
    ('government-office', 'visits.see'),
    ('supervisor',        'visits.see'),
    ('chairperson',       'visits.see'),
    ('deputy',            'visits.see');
