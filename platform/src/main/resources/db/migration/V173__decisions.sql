-- 决定: what passed, with its number and what it changed

-- 发文代字 of a body's decisions: 示人常
create table session_mark (
    body uuid primary key references bodies_organisation (id),
    mark text not null check (mark <> '')
);
create table session_decision_number (
    body uuid    not null references bodies_organisation (id),
    year integer not null,
    last integer not null,
    primary key (body, year)
);

-- what the vote on an item came to: one vote settles it
create table session_outcome (
    item   uuid        primary key references session_item,
    poll   uuid        not null unique,
    passed boolean     not null,
    at     timestamptz not null,
    unique (item, poll, passed)
);

create table session_decision (
    id              uuid        primary key,
    meeting         uuid        not null references session_meeting,
    item            uuid        not null unique,
    poll            uuid        not null,
    -- only what was voted and passed can stand here
    passed          boolean     not null default true check (passed),
    body            uuid        not null references bodies_organisation (id),
    mark            text        not null,
    year            integer     not null,
    serial          integer     not null check (serial > 0),
    title           text        not null,
    kind            text        not null,
    passed_on       date        not null,
    draft_version   integer,
    for_congress    boolean     not null,
    at              timestamptz not null,
    unique (body, year, serial),
    foreign key (item, poll, passed) references session_outcome (item, poll, passed),
    foreign key (item, draft_version) references session_draft (item, version),
    check (year = extract(year from passed_on))
);
create index session_decision_passed on session_decision (passed_on);

-- what it changed, or why it could not yet
create table session_effect (
    decision    uuid    not null references session_decision,
    place       integer not null,
    kind        text    not null,
    cause       uuid    not null,            -- the nomination or change it carries out
    who         text    not null,
    what        text    not null,
    done        boolean not null,
    reason      text    not null,            -- the key of the words; empty once done
    reason_args text[]  not null,
    href        text    not null,
    primary key (decision, place),
    unique (decision, kind, cause),
    check (done = (reason = ''))
);

-- 代表总数 before and after a qualification report took effect: the base of the congress's quorum
create table session_deputy_count (
    decision uuid    primary key references session_decision,
    before   integer not null check (before >= 0),
    after    integer not null check (after >= 0)
);

-- A decision is neither taken back nor numbered anew here; what is wrong is put right by another decision.
create function session_decision_stands() returns trigger language plpgsql as $$
begin
    raise exception 'a decision stands: %', old.id;
end $$;
create trigger session_decision_stands before update or delete on session_decision
    for each row execute function session_decision_stands();
