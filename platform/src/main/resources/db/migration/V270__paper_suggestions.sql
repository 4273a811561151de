-- Numbers of the register (登记号): one gapless series for each congress session, one for each year between sessions.
create table suggestion_series (
    series text    primary key,                          -- 'session:15-5', 'year:2026'
    last   integer not null check (last > 0)
);

create table suggestion_register (
    matter  uuid    primary key references suggestion,
    series  text    not null references suggestion_series,
    ordinal integer not null check (ordinal > 0),
    unique (series, ordinal)
);

-- The signed original (签名原件): whatever it confirms points here.
create table suggestion_scan (
    id      uuid      primary key,
    file    uuid      not null,                          -- in files, subject suggestion-scan
    name    text      not null,
    sha256  text      not null,
    by_name text      not null,
    at      timestamp not null
);

-- A suggestion on paper on its way into the register (纸质建议). READ: to be looked at beside what was read; WAITING: kept,
-- to be confirmed by the signed original; REGISTERED: a suggestion, its id the matter's.
create table suggestion_entry (
    id          uuid      primary key,
    batch       uuid,                                    -- papers read together; null for a row of a table
    place       text      not null,                      -- the file, or the row of a table
    paper       text      not null default '',           -- the number on the paper
    title       text      not null,
    facts       text      not null,
    proposal    text      not null,
    lead        text      not null,                      -- as written; resolved when it is looked at
    signers     text      not null,
    units       text      not null,
    category    text      not null,
    in_session  boolean   not null,
    received_on date      not null,
    words       text      not null default '',           -- what was read, to stand beside the fields
    source_file uuid,                                    -- in files, subject suggestion-entry: what it was read from
    scan        uuid      references suggestion_scan,
    state       text      not null check (state in ('READ', 'WAITING', 'REGISTERED')),
    version     integer   not null default 0,
    by_name     text      not null,
    at          timestamp not null,
    check (state <> 'REGISTERED' or scan is not null)
);
create index suggestion_entry_by_state on suggestion_entry (state, at);
create unique index suggestion_entry_paper on suggestion_entry (in_session, paper, extract(year from received_on)) where paper <> '' and state <> 'READ';

insert into permission (id, name_zh, name_en) values
    ('suggestions.register', '登记纸质建议', 'Register suggestions on paper');
insert into role_permission (role_id, permission_id) values ('office', 'suggestions.register');
