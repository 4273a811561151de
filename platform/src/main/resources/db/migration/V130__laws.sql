-- The law library (法规库): works, their dated texts, the provisions of each text and what they cite.

create table law_work (
    id         text    primary key,           -- made of title and first day, so that importing again gives the same address
    title      text    not null,
    title_key  text    not null,              -- folded, without 中华人民共和国: what a citation names
    kind       text    not null,              -- LawKind
    level      text    not null,              -- LawLevel
    maker      text    not null,
    area       text    not null,              -- 示例市; empty for the whole country
    province   text    not null,
    first_on   date,                          -- first passed or promulgated; tells same-name successors apart
    -- derived from the texts of others, and from the text itself
    repealed_on date,
    repealed_by text,                         -- the text that says so
    expired_on  date
);
create index law_work_title on law_work (title_key);

-- what a work said from a day on, as far as the library knew it from a moment on
create table law_version (
    id             text        primary key,   -- made of the words
    work_id        text        not null references law_work on delete cascade,
    title          text        not null,
    change         text        not null check (change in ('ENACTED', 'AMENDED', 'REVISED')),
    number         text        not null,      -- 国务院令第541号; empty when none is printed
    version_on     date,                      -- the day of the act that made this text
    passed_on      date,
    approved_on    date,
    promulgated_on date,
    effective_on   date,
    effective_by   text        not null,      -- EffectiveBy: how the day was found
    known_from     timestamptz not null,
    known_until    timestamptz,               -- another text of the same day took its place
    text_key       text        not null,      -- SHA-256 of the words without blanks
    source         text        not null,      -- the text as it was read
    file_name      text        not null,
    import_id      uuid        not null,
    articles       integer     not null,
    problems       integer     not null,
    check (known_until is null or known_until >= known_from)
);
create index law_version_work on law_version (work_id, effective_on);
create index law_version_text on law_version (text_key);
create index law_version_import on law_version (import_id);

-- the unit that is cited, searched and linked to: an article, or a passage outside articles
create table law_provision (
    version_id    text    not null references law_version on delete cascade,
    place         integer not null,           -- in the order of print, from 1
    eid           text    not null,           -- art_120-1; the anchor on the page
    kind          text    not null check (kind in ('ARTICLE', 'PASSAGE', 'ANNEX')),
    number        integer not null,           -- 120; 0 for what has no number
    number_insert integer not null,           -- 1 in 第一百二十条之一
    label         text    not null,           -- as printed
    path          text    not null,           -- 第二章 权利 / 第一节 一般规定
    words         text    not null,
    start_at      integer not null,           -- where it stands in law_version.source, in UTF-16 units
    end_at        integer not null,
    primary key (version_id, place)
);
create index law_provision_number on law_provision (version_id, number, number_insert);

-- what a provision cites; offsets count UTF-16 units of law_version.source
create table law_citation (
    version_id       text    not null,
    place            integer not null,
    ordinal          integer not null,
    start_at         integer not null,
    end_at           integer not null,
    words            text    not null,
    kind             text    not null,        -- OWN for the text itself, else how it is written: NAMED, BASIS, REPEAL …
    target_title     text    not null,
    target_key       text    not null,        -- as law_work.title_key
    target_day       date,                    -- named beside the title
    target_article   integer not null,        -- 0: the text as a whole
    target_insert    integer not null,
    to_article       integer not null,        -- the last article of a run; the same where there is none
    to_insert        integer not null,
    target_paragraph integer not null,
    target_item      integer not null,
    -- derived: found in the library
    target_work      text,
    status           text    not null,
    primary key (version_id, place, ordinal),
    foreign key (version_id, place) references law_provision on delete cascade
);
create index law_citation_key on law_citation (target_key);
create index law_citation_target on law_citation (target_work, target_article, target_insert);

-- one batch of files: looked at, taken in or taken back
create table law_import (
    id          uuid        primary key,
    name        text        not null,         -- what was sent, in words
    state       text        not null check (state in ('READING', 'PREVIEWED', 'CONFIRMED', 'UNDONE', 'FAILED')),
    by_name     text        not null,
    account     text        not null,
    at          timestamptz not null,
    files       integer     not null default 0,
    works       integer     not null default 0,
    versions    integer     not null default 0,
    duplicates  integer     not null default 0,
    left_out    integer     not null default 0
);
create index law_import_at on law_import (at desc);

create table law_import_file (
    import_id  uuid    not null references law_import on delete cascade,
    place      integer not null,
    name       text    not null,
    bytes      bigint  not null,
    sha256     text    not null,
    format     text    not null,              -- text, html, docx
    verdict    text    not null,              -- Verdict
    reasons    text    not null,              -- IntakeReason with its detail, one a line
    title      text    not null,
    text_key   text    not null,
    version_on date,
    work_id    text    not null,              -- the work it belongs to; empty when refused
    version_id text    not null,
    taken      boolean not null default false,
    text       text,                          -- kept until confirmed
    primary key (import_id, place)
);
create index law_import_file_version on law_import_file (version_id) where taken;

-- what changed in the library, oldest first; never changed itself
create table law_change (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null,
    kind       text        not null,          -- WORK, VERSION, REPLACED, WITHDRAWN, REPEALED
    work_id    text        not null,
    version_id text        not null,
    title      text        not null,
    day        date
);
create index law_change_at on law_change (at desc, id desc);

insert into permission (id, name_zh, name_en) values
    ('laws.import', '导入法规文本', 'Import texts of law'),
    ('laws.ledger', '登记本市法规', 'Keep the ledger of the city''s regulations');
insert into role_permission (role_id, permission_id) values
    ('office', 'laws.import'),
    ('filing-office', 'laws.import'),
    ('office', 'laws.ledger'),
    ('filing-office', 'laws.ledger');
