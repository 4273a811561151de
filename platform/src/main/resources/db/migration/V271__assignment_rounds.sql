-- What the assignment meeting decided, laid out before it is done (交办批次): one row a suggestion.
create table suggestion_round (
    id       uuid      primary key,
    event    text      not null check (event in ('assign', 'dispatch')),
    state    text      not null check (state in ('PREPARED', 'RUNNING', 'DONE')),
    account  text      not null,
    by_name  text      not null,
    at       timestamp not null
);

create table suggestion_round_line (
    round   uuid    not null references suggestion_round,
    ordinal integer not null,
    matter  uuid    not null references suggestion,
    version bigint  not null,                             -- of the matter, as it was shown
    lead    text    not null,                             -- unit id; empty when nobody is proposed
    co      text[]  not null default '{}',
    state   text    not null check (state in ('WAITING', 'DONE', 'REFUSED', 'UNDONE')),
    why_zh  text    not null default '',
    why_en  text    not null default '',
    primary key (round, ordinal),
    unique (round, matter)
);

-- Before the meeting a unit is asked whether it would take a suggestion (预交办); its answer binds nobody.
create table suggestion_talk (
    matter      uuid      not null references suggestion,
    unit        text      not null,
    part        text      not null check (part in ('lead', 'co')),
    state       text      not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED')),
    reason      text      not null default '',
    other       text      not null default '',            -- unit proposed instead
    settled     boolean   not null default false,         -- the office has decided for this unit
    asked_by    text      not null,
    asked_at    timestamp not null,
    answered_by text      not null default '',
    answered_at timestamp,
    primary key (matter, unit),
    check (state <> 'DECLINED' or reason <> '')
);
create index suggestion_talk_by_unit on suggestion_talk (unit, state);

insert into permission (id, name_zh, name_en) values
    ('suggestions.talk', '参加预交办沟通', 'Take part in talks before assignment');
insert into role_permission (role_id, permission_id) values ('office', 'suggestions.talk'), ('handler', 'suggestions.talk');
