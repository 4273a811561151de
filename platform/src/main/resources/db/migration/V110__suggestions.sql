-- A deputy's suggestion (代表建议、批评和意见) or motion (议案; title, facts, proposal are 案由、案据、方案): text, signatures, replies, ratings, commitments.
-- Step, permission and clock stand in matter; the matter's id is the suggestion's.
create table suggestion (
    matter          uuid primary key,
    congress        text not null,                      -- congress session it belongs to, id in bodies
    congress_label  text not null,
    year            integer not null,                   -- year of the list it is counted in
    kind            text not null check (kind in ('suggestion', 'from-motion', 'motion')),
    lead            text not null,                      -- person id of the lead deputy
    lead_name       text not null,
    delegation      text not null,
    title           text not null,
    facts           text not null,
    proposal        text not null,
    proposed_units  text not null default '',
    text_hash       text not null,
    in_session      boolean,
    secrecy         text not null default 'open' check (secrecy in ('open', 'confidential', 'paper-only')),
    secrecy_reason  text not null default '',
    drafted_on      date not null,
    submitted_on    date,
    concluded_on    date,
    implemented_on  date,
    category        text not null default '',
    revision        integer not null default 1,
    check (secrecy <> 'paper-only' or (facts = '' and proposal = ''))
);
create index suggestion_by_year on suggestion (year);

-- Co-signing: an invitation, then consent over the hash of exactly this text.
create table suggestion_signature (
    matter     uuid not null references suggestion,
    person     text not null,
    name       text not null,
    invited_on date not null,
    signed_at  timestamp,
    text_hash  text,
    withdrawn_at timestamp,
    agrees_withdrawal boolean not null default false,
    primary key (matter, person)
);

create table suggestion_reply (
    matter      uuid not null references suggestion,
    round       integer not null,
    unit        text not null,
    class       text not null check (class in ('A', 'B', 'C', 'D')),
    text        text not null,
    signer      text not null,
    reasons     text not null default '',
    replied_on  date not null,
    primary key (matter, round, unit)
);

-- Each signer receives each reply; only the lead rates.
create table suggestion_reply_receipt (
    matter  uuid not null,
    round   integer not null,
    unit    text not null,
    person  text not null,
    sent_on date not null,
    read_at timestamp,
    primary key (matter, round, unit, person),
    foreign key (matter, round, unit) references suggestion_reply
);

create table suggestion_rating (
    matter   uuid not null references suggestion,
    round    integer not null,
    attitude text not null,
    result   text not null,
    reason   text not null default '',
    rated_on date not null,
    primary key (matter, round),
    check (result <> 'dissatisfied' or reason <> '')
);

create table suggestion_commitment (
    id            uuid primary key,
    matter        uuid not null references suggestion,
    unit          text not null,
    class         text not null,
    text          text not null,
    due           date,
    made_on       date not null,
    reported_on   date,
    evidence      text not null default '',
    confirmed_on  date,
    explained_on  date,
    explanation   text not null default '',
    carried_over  integer not null default 0
);

create table key_suggestion (
    matter     uuid primary key references suggestion,
    committee  text not null,
    ground     text not null,
    decided_on date not null
);
