-- 两市合作清单: one list for each city we keep one with
create table cooperation_list (
    id         uuid        primary key,
    name       text        not null check (name <> ''),    -- 示例市与邻城市合作事项清单
    ours       text        not null,                       -- the cities' codes in the list
    theirs     text        not null check (theirs <> ours),
    our_name   text        not null,
    their_name text        not null check (their_name <> ''),
    peer       text        unique,                         -- the installation it is exchanged with; null: kept alone
    since      timestamptz not null,
    unique (our_name, their_name)
);

-- What either city said. Never changed; the list is folded from it.
create table cooperation_entry (
    list        uuid        not null references cooperation_list,
    lamport     bigint      not null check (lamport > 0),
    origin      text        not null,
    by_city     text        not null,
    document    text        not null,                      -- the document it was recorded from; empty: the city's own word
    kind        text        not null,
    body        text        not null,
    dated       date        not null,
    account     text        not null,                      -- who wrote it here; empty: it was received
    recorded_at timestamptz not null,
    primary key (list, lamport, origin)
);

create function cooperation_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what a city said is never changed: % on % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;
create trigger cooperation_entry_append_only before update or delete on cooperation_entry
    for each row execute function cooperation_refuse_change();

-- Which matter of ours carries which item, and how the list has it now; written anew from the fold, never typed.
create table cooperation_item (
    list     uuid    not null references cooperation_list,
    item     text    not null,
    matter   uuid    not null unique,
    number   text    not null,                             -- what people call the matter
    stage    text    not null,
    category text    not null,
    kind     text    not null check (kind in ('PROJECT', 'PROBLEM')),
    year     integer not null,
    deadline date    not null,
    owner    text    not null,                             -- our owner's id; empty where it is none of our units
    primary key (list, item)
);
create index cooperation_item_year on cooperation_item (year, stage);

-- Closed batches, for the figures: what each item came to. The last line of an item counts; an entry that arrives late
-- can only add one.
create table cooperation_batch_line (
    list        uuid        not null references cooperation_list,
    year        integer     not null,
    item        text        not null,
    outcome     text        not null check (outcome in ('DONE', 'CARRIED', 'NONE')),
    closed_on   date        not null,
    recorded_at timestamptz not null
);
create index cooperation_batch_line_item on cooperation_batch_line (list, year, item, recorded_at);

insert into permission (id, name_zh, name_en) values
    ('cooperation.read',   '查看两市合作清单',     'Read the list of cooperation'),
    ('cooperation.report', '报告本单位的合作事项', 'Report on the unit''s own items of cooperation'),
    ('cooperation.manage', '管理两市合作清单',     'Keep the list of cooperation');
insert into role_permission (role_id, permission_id) values
    ('government-office', 'cooperation.manage'),
    ('government-office', 'cooperation.read'),
    ('handler',           'cooperation.report'),
    ('handler',           'cooperation.read'),
    ('chairperson',       'cooperation.read'),
    ('supervisor',        'cooperation.read'),
    ('office',            'cooperation.read');
