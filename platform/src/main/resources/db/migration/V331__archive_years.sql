-- 年度归档: what ended in a year, packed in one batch; a batch is undone until it is sealed, then nothing of it changes
create table desk_archive_batch (
    id         uuid primary key,
    year       integer not null check (year between 1949 and 9999),
    state      text    not null check (state in ('PACKING', 'SEALED', 'UNDONE')),
    begun_on   date    not null,
    by_account text    not null,
    by_name    text    not null,
    sealed_on  date,
    signature  text    check (signature ~ '^[0-9a-f]{128}$'),
    public_key text    check (public_key ~ '^[0-9a-f]{64}$'),
    check ((state = 'SEALED') = (sealed_on is not null and signature is not null and public_key is not null))
);

-- one matter of a batch, as it was when the batch was begun
create table desk_archive_item (
    batch     uuid    not null references desk_archive_batch (id),
    matter    uuid    not null references matter (id),
    position  integer not null,
    number    text    not null,
    title     text    not null,
    procedure text    not null,                              -- its name in Chinese, as the index prints it
    retention text    not null,
    opened_on date    not null,
    ended_on  date    not null,
    state     text    not null default 'WAITING' check (state in ('WAITING', 'PACKED', 'LEFT_OUT')),
    reason    text    not null default '',                   -- why it was left out: what is missing, by name
    primary key (batch, matter),
    check ((state = 'LEFT_OUT') = (reason <> ''))
);
create unique index desk_archive_once on desk_archive_item (matter) where state <> 'LEFT_OUT';

-- a file of a package: made here and kept here, or one that came in and stands in the store of files
create table desk_archive_part (
    batch   uuid   not null references desk_archive_batch (id),
    name    text   not null,
    matter  uuid   references matter (id),                   -- none for the index and the manifest of the batch
    sha256  text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size    bigint not null,
    content bytea,
    file    uuid,
    primary key (batch, name),
    check ((content is null) <> (file is null))
);
create function desk_archive_sealed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from desk_archive_batch b where b.id = old.batch and b.state = 'SEALED') then
        raise exception 'a sealed batch of the archive stays as it is';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger desk_archive_item_sealed before update or delete on desk_archive_item
    for each row execute function desk_archive_sealed();
create trigger desk_archive_part_sealed before update or delete on desk_archive_part
    for each row execute function desk_archive_sealed();

insert into permission (id, name_zh, name_en) values
    ('desk.archive', '年度归档，打归档包', 'Pack for the archive, by the year');
insert into role_permission (role_id, permission_id)
select role, 'desk.archive' from (values ('document-clerk'), ('office'), ('committee-office'), ('filing-office')) as given (role);
