-- Votes counted by people and by the hall's own device.

-- 举手: two people count, each by an own account
create table session_hand_count (
    poll          uuid        not null references session_poll,
    account       text        not null,
    person        uuid,
    name          text        not null,
    votes_for     integer     not null check (votes_for >= 0),
    votes_against integer     not null check (votes_against >= 0),
    votes_abstain integer     not null check (votes_abstain >= 0),
    at            timestamptz not null,
    primary key (poll, account)
);

-- 投票: papers counted, then signed by scrutineer (监票人) and teller (计票人)
create table session_paper_count (
    poll          uuid        primary key references session_poll,
    issued        integer     not null check (issued >= 0),
    returned      integer     not null check (returned between 0 and issued),
    invalid       integer     not null check (invalid >= 0),
    votes_for     integer     not null check (votes_for >= 0),
    votes_against integer     not null check (votes_against >= 0),
    votes_abstain integer     not null check (votes_abstain >= 0),
    at            timestamptz not null,
    check (returned = invalid + votes_for + votes_against + votes_abstain)
);
create table session_paper_signature (
    poll    uuid        not null references session_paper_count on delete cascade,
    role    text        not null check (role in ('SCRUTINEER', 'TELLER')),
    account text        not null,
    person  uuid,
    name    text        not null,
    at      timestamptz not null,
    primary key (poll, role, account)
);

-- 会场表决器: devices whose results are believed, and what they said
create table session_hall_device (
    id            uuid        primary key,
    name          text        not null check (name <> ''),
    public_key    bytea       not null unique,
    by_name       text        not null,
    registered_at timestamptz not null
);
create table session_hall_result (
    poll          uuid        primary key references session_poll,
    device        uuid        not null references session_hall_device,
    file          bytea       not null,
    votes_for     integer     not null check (votes_for >= 0),
    votes_against integer     not null check (votes_against >= 0),
    votes_abstain integer     not null check (votes_abstain >= 0),
    not_voting    integer     not null check (not_voting >= 0),
    at            timestamptz not null
);
