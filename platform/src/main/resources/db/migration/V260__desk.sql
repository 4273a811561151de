-- 公文处理: series of numbers, the documents that go out and come in, what leaders wrote on them

create table desk_series (
    id      uuid    primary key,
    code    text    not null unique check (code <> ''),     -- 示人办
    name    text    not null check (name <> ''),            -- 常委会办公室发文
    issuer  text    not null,                               -- whose red mark stands at the head
    form    text    not null check (form in ('FORMAL', 'LETTER')),
    use     text    not null check (use in ('OUTGOING', 'INCOMING', 'SHEET'))
);
-- one series for what comes in, and one for each sheet the house gives out about a matter
insert into desk_series (id, code, name, issuer, form, use) values
    ('7a3f0000-0000-4000-8000-000000000001', '收', '收文', '', 'LETTER', 'INCOMING'),
    ('7a3f0000-0000-4000-8000-000000000002', '人代交', '交办单', '', 'LETTER', 'SHEET'),
    ('7a3f0000-0000-4000-8000-000000000003', '人代督', '督办单', '', 'LETTER', 'SHEET');

create table desk_series_year (
    series   uuid    not null references desk_series (id),
    year     integer not null check (year between 1949 and 9999),
    on_paper integer not null default 0 check (on_paper >= 0),      -- numbers given in the paper register before this one
    last     integer not null check (last >= on_paper),
    primary key (series, year)
);

-- every number ever given; none is removed, and one that is not used says why
create table desk_number (
    series       uuid        not null,
    year         integer     not null,
    serial       integer     not null check (serial > 0),
    subject_kind text        not null check (subject_kind in ('outgoing', 'incoming', 'sheet')),
    subject      uuid        not null,
    title        text        not null,
    given_on     date        not null,
    voided_on    date,
    reason       text        not null default '',
    primary key (series, year, serial),
    foreign key (series, year) references desk_series_year (series, year),
    unique (subject_kind, subject),
    check ((voided_on is null) = (reason = ''))
);
create function desk_number_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a number that was given stays in its register';
    end if;
    if (old.series, old.year, old.serial, old.subject_kind, old.subject) is distinct from
       (new.series, new.year, new.serial, new.subject_kind, new.subject) or old.voided_on is not null then
        raise exception 'a number that was given is not given again';
    end if;
    return new;
end $$;
create trigger desk_number_stays before update or delete on desk_number
    for each row execute function desk_number_stays();

-- 发文: what only a document knows; its path is the run of its matter
create table desk_outgoing (
    matter      uuid primary key references matter (id),
    series      uuid not null references desk_series (id),
    draft       text not null unique,                        -- the number of its matter: 拟2026-0001
    step        text not null,                               -- where its run stands, kept for lists
    kind        text not null,
    title       text not null check (title <> ''),
    drafted_on  date not null,
    drafted_by  text not null,
    addressees  text not null,                               -- one a line
    body        text not null,
    attachments text not null,
    copies      text not null,
    scan        uuid,                                        -- the stamped paper, scanned: the original
    scan_sha256 text check (scan_sha256 ~ '^[0-9a-f]{64}$'),
    sealed_on   date,
    approved_on date,                                        -- by the party group; the day and nothing else
    version     bigint not null default 0,
    check ((scan is null) = (scan_sha256 is null) and (scan is null) = (sealed_on is null))
);
create index desk_outgoing_series on desk_outgoing (series);
create index desk_outgoing_day on desk_outgoing (drafted_on desc);

-- 收文
create table desk_incoming (
    id            uuid primary key,
    number        text not null unique,
    received_on   date not null,
    sender        text not null check (sender <> ''),
    sender_number text not null,
    title         text not null check (title <> ''),
    urgency       text not null check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT')),
    pages         integer check (pages > 0),
    scan          uuid,
    scan_sha256   text check (scan_sha256 ~ '^[0-9a-f]{64}$'),
    state         text not null default 'OPEN' check (state in ('OPEN', 'FILED', 'VOID')),
    settled_on    date,
    by_name       text not null,
    check ((scan is null) = (scan_sha256 is null)),
    check ((state = 'OPEN') = (settled_on is null))
);
create index desk_incoming_day on desk_incoming (received_on desc, number desc);

-- 批示: what a leader wrote on a document, and the matter it became
create table desk_instruction (
    id          uuid primary key,
    incoming    uuid references desk_incoming (id),
    outgoing    uuid references desk_outgoing (matter),
    leader      text not null check (leader <> ''),
    given_on    date not null,
    text        text not null,
    scan        uuid,
    scan_sha256 text,
    matter      uuid references matter (id),
    by_name     text not null,
    recorded_on date not null,
    check ((incoming is null) <> (outgoing is null)),
    check (text <> '' or scan is not null),
    check ((scan is null) = (scan_sha256 is null))
);
create index desk_instruction_day on desk_instruction (given_on desc);

insert into role (id, name_zh, name_en, officer, sort) values
    ('document-clerk',   '文书',   'Document clerk',      false, 68),
    ('document-checker', '核稿人', 'Checker of documents', false, 69),
    ('document-signer',  '签发人', 'Signer of documents',  false, 69);
insert into permission (id, name_zh, name_en) values
    ('desk.see',   '查看收发文登记',             'See the registers of documents'),
    ('desk.draft', '拟稿',                       'Draft documents'),
    ('desk.keep',  '登记收文、编号、用印、归档', 'Keep the registers: incoming, numbers, seal, archive');
insert into role_permission (role_id, permission_id)
select role, permission from (values
    ('document-clerk', 'desk.see'), ('document-clerk', 'desk.draft'), ('document-clerk', 'desk.keep'),
    ('document-checker', 'desk.see'), ('document-signer', 'desk.see'),
    ('office', 'desk.see'), ('office', 'desk.draft'),
    ('committee-office', 'desk.see'), ('committee-office', 'desk.draft'),
    ('supervisor', 'desk.see'), ('supervisor', 'desk.draft'),
    ('filing-office', 'desk.see'), ('filing-office', 'desk.draft'),
    ('chairperson', 'desk.see'),
    ('document-clerk', 'matters.work'), ('document-checker', 'matters.work'), ('document-signer', 'matters.work')
) as given (role, permission);
