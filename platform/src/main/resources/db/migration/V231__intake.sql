-- 材料导入: a text somebody sent, kept for ever; what was found in it; what a person made of that.
create table intake_source (
    id          uuid        primary key,
    number      text        not null unique,          -- 入2026-0001
    name        text        not null check (name <> ''),
    format      text        not null,                 -- text, html, docx, table, typed
    sha256      text        not null,                 -- of what was sent
    text_sha256 text        not null unique,          -- of its words: the same text is recognised
    words       text        not null check (words <> ''),
    restricted  boolean     not null,                 -- kept to those who took it in, and from every assistant
    page_day    date,
    no_news     text        not null,                 -- why nothing was found; empty when something was
    by_name     text        not null,
    by_account  text        not null,
    by_unit     text        not null,                 -- whose people read it when it is restricted; empty for none
    at          timestamptz not null
);
create table intake_number (
    year integer primary key,
    last integer not null
);

-- 草稿: never a record; it says where it stands, which rule found it, and what a person decided
create table intake_draft (
    id         uuid        primary key,
    source     uuid        not null references intake_source,
    place      integer     not null,
    head       uuid        references intake_draft,   -- the report it belongs to
    kind       text        not null,
    start_at   integer     not null check (start_at >= 0),
    end_at     integer     not null check (end_at >= start_at),
    raw        text        not null,                  -- as printed
    fields     json        not null,                  -- as meant, then as a person edited it
    rule       text        not null,
    maker      text        not null,                  -- rules, or the assistant that proposed it
    state      text        not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REJECTED')),
    reason     text        not null default '',
    decided_by text        not null default '',
    decided_at timestamptz,
    version    integer     not null default 0,
    record_kind  text      not null default '',
    record_id    text      not null default '',
    record_label text      not null default '',
    record_href  text      not null default '',
    found        boolean   not null default false,    -- the record was there before
    unique (source, place),
    check ((state = 'CONFIRMED') = (record_id <> '')),
    check ((state = 'OPEN') = (decided_at is null))
);
create index intake_draft_record on intake_draft (record_kind, record_id) where record_id <> '';

-- 存疑: two things in the text that do not fit together
create table intake_flag (
    source    uuid    not null references intake_source,
    place     integer not null,
    start_at  integer not null,
    end_at    integer not null,
    zh        text    not null,
    en        text    not null,
    remedy_zh text    not null,
    remedy_en text    not null,
    primary key (source, place)
);

-- 外部数字: what a text says of a number, with its day; ours stands beside it and neither changes the other
create table intake_figure (
    id       uuid        primary key,
    source   uuid        not null references intake_source,
    value    numeric     not null,
    unit     text        not null,
    subject  text        not null check (subject <> ''),
    status   text        not null,
    as_of    date        not null,
    ours     text        not null,                    -- the figure of ours it is held against; empty for none
    at       timestamptz not null
);

-- 名称核对: a name as printed, and the regulation of the ledger it means
create table intake_name (
    id      uuid        primary key,
    source  uuid        not null references intake_source,
    printed text        not null check (printed <> ''),
    title   text        not null check (title <> ''),
    at      timestamptz not null
);

insert into permission (id, name_zh, name_en) values
    ('intake.work', '导入材料、确认草稿', 'Take texts in and confirm drafts');
insert into role_permission (role_id, permission_id) values
    ('office',            'intake.work'),
    ('committee-office',  'intake.work'),
    ('government-office', 'intake.work');
