-- a sealed batch of the archive takes nothing in and stays sealed
create function desk_archive_closed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from desk_archive_batch b where b.id = new.batch and b.state = 'SEALED') then
        raise exception 'a sealed batch of the archive stays as it is';
    end if;
    return new;
end $$;
create trigger desk_archive_item_closed before insert on desk_archive_item
    for each row execute function desk_archive_closed();
create trigger desk_archive_part_closed before insert on desk_archive_part
    for each row execute function desk_archive_closed();

create function desk_archive_batch_sealed() returns trigger language plpgsql as $$
begin
    raise exception 'a sealed batch of the archive stays as it is';
end $$;
create trigger desk_archive_batch_sealed before update or delete on desk_archive_batch
    for each row when (old.state = 'SEALED') execute function desk_archive_batch_sealed();
