-- What an index of laws must look at again (检索索引的变更). Written by triggers in the transaction that changed a work or
-- one of its texts, whoever changed it. Transactions end in another order than they begin: a follower reads only
-- changes of transactions older than every one still running, and so misses none.
create table law_index_change (
    transaction xid8 not null default pg_current_xact_id(),
    work_id     text not null,             -- '*': everything
    primary key (transaction, work_id)
);

-- Which library it is: an index made from another one is built anew.
create table law_index_library (
    id uuid primary key default gen_random_uuid()
);
insert into law_index_library default values;

create function law_index_note_work() returns trigger language plpgsql as $$
begin
    insert into law_index_change (work_id) values (coalesce(new.id, old.id)) on conflict do nothing;
    return null;
end $$;

create function law_index_note_version() returns trigger language plpgsql as $$
begin
    insert into law_index_change (work_id)
        select distinct work from (values (new.work_id), (old.work_id)) touched (work) where work is not null
        on conflict do nothing;
    return null;
end $$;

create trigger law_index_work after insert or update or delete on law_work
    for each row execute function law_index_note_work();
create trigger law_index_version after insert or update or delete on law_version
    for each row execute function law_index_note_version();
