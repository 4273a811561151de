-- A matter (事项): anything that must be carried from a source to done. The run owns step, permission and clock.
create table matter (
    id            uuid primary key,
    number        text not null unique,
    procedure     text not null,
    profile       text not null,
    title         text not null check (length(title) between 1 and 200),
    source_kind   text not null,
    source_id     text not null,
    source_label  text not null,
    category      text not null default '',
    step          text not null,
    step_kind     text not null check (step_kind in ('START', 'OPEN', 'END', 'STOPPED')),
    confidential  boolean not null default false,
    parent        uuid references matter,
    weight        integer not null default 1 check (weight between 1 and 100),
    opened_on     date not null,
    ended_on      date,
    moved_at      timestamp not null,
    version       bigint not null default 0
);
create index matter_by_step on matter (procedure, step);
create index matter_by_parent on matter (parent);
create index matter_by_source on matter (source_kind, source_id);

-- People tied to a matter: owner (lead deputy, applicant), signer (co-signing deputy).
create table matter_person (
    matter   uuid not null references matter,
    person   text not null,
    relation text not null check (relation in ('owner', 'signer')),
    primary key (matter, person, relation)
);
create index matter_person_by_person on matter_person (person);

-- Units holding a part; a released unit stays listed.
create table matter_party (
    matter      uuid not null references matter,
    ordinal     integer not null,
    unit        text not null,
    part        text not null,
    since       date not null,
    released_on date,
    primary key (matter, ordinal)
);
create index matter_party_by_unit on matter_party (unit);

-- Clocks, running and ended; superseded ones stay counted.
create table matter_clock (
    matter         uuid not null references matter,
    ordinal        integer not null,
    clock          text not null,
    party          text,
    holder         text not null,
    state          text not null,
    obliges        boolean not null default true,   -- false: a right with an end (window), never overdue
    trigger_event  text not null,
    trigger_on     date not null,
    due            date,
    original_due   date,
    late_by        integer not null default 0,
    ended_on       date,
    detail         jsonb not null,
    primary key (matter, ordinal)
);
create index matter_clock_due on matter_clock (due) where state = 'RUNNING';
create index matter_clock_party on matter_clock (party, state);

-- What happened, in order: facts from which the run can be replayed.
create table matter_event (
    matter     uuid not null references matter,
    seq        integer not null,
    event      text not null,
    account    text not null,
    actor_name text not null,
    roles      text not null,
    unit       text,
    owner      boolean not null,
    at         timestamp not null,      -- when it happened, in the city
    recorded_at timestamptz not null,   -- when this installation came to know it: figures are counted as of this
    carried    jsonb not null,
    from_step  text not null,
    to_step    text not null,
    primary key (matter, seq)
);

create table matter_paper (
    matter   uuid not null references matter,
    file     uuid not null,
    kind     text not null,
    title    text not null,
    added_at timestamp not null,
    added_by text not null,
    primary key (matter, file)
);

-- merged: handled together with the other one, never counted twice; related: see also.
create table matter_relation (
    matter  uuid not null references matter,
    other   uuid not null references matter,
    kind    text not null check (kind in ('merged', 'related')),
    since   date not null,
    recorded_at timestamptz not null,
    by_name text not null,
    primary key (matter, other, kind),
    check (matter <> other)
);

create table matter_number_series (
    series text primary key,
    last   integer not null
);

-- Public to other contexts: what happened, with when it became known; and which matters are merged into others.
create view matter_fact as
select e.matter, m.number, m.title, m.procedure, m.category, m.confidential, m.step_kind,
       e.seq, e.event, e.at, e.recorded_at, e.from_step, e.to_step, e.unit, e.carried
from matter_event e join matter m on m.id = e.matter;

create view matter_merged as
select matter, other as main, since, recorded_at from matter_relation where kind = 'merged';
