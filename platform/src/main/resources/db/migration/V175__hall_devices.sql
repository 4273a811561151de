-- 会场表决器: who registered a device, and since when and why it is believed no more
alter table session_hall_device
    add column by_account    text        not null default '',
    add column revoked_at    timestamptz,
    add column revoked_by    text,
    add column revoke_reason text,
    add check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null)),
    add check (revoke_reason <> '');

-- What was registered stays as it was; a revocation is the one thing that is added, once.
create function session_hall_device_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.revoked_at is not null
            or (new.id, new.name, new.public_key, new.by_name, new.by_account, new.registered_at)
                is distinct from (old.id, old.name, old.public_key, old.by_name, old.by_account, old.registered_at) then
        raise exception 'a registered device is not changed: %', old.id;
    end if;
    return new;
end $$;
create trigger session_hall_device_stays before update or delete on session_hall_device
    for each row execute function session_hall_device_stays();

-- Members who are there by video when a poll opens, and how the rule of the day lets them vote
alter table session_poll_roll add column remote boolean not null default false;
