-- 会签修改: every wording a document had, and those that units proposed; none is changed or removed
create table desk_wording (
    matter      uuid      not null references desk_outgoing (matter),
    number      integer   not null check (number > 0),
    kind        text      not null check (kind in ('DRAFT', 'PROPOSAL', 'ADOPTION')),
    base        integer,                                     -- the wording it was made from; none for the first
    title       text      not null,
    addressees  text      not null,
    body        text      not null,
    attachments text      not null,
    copies      text      not null,
    by_name     text      not null,
    unit        text,                                        -- whose proposal it is
    note        text      not null,
    made_at     timestamp not null,
    outcome     text      check (outcome in ('OPEN', 'ADOPTED', 'DECLINED', 'REPLACED')),
    decided_at  timestamp,
    reason      text      not null default '',
    primary key (matter, number),
    check ((kind = 'PROPOSAL') = (outcome is not null)),
    check (outcome is null or (outcome = 'OPEN') = (decided_at is null))
);
create function desk_wording_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.outcome is distinct from 'OPEN'
       or (old.matter, old.number, old.kind, old.base, old.title, old.addressees, old.body, old.attachments, old.copies,
           old.by_name, old.unit, old.note, old.made_at) is distinct from
          (new.matter, new.number, new.kind, new.base, new.title, new.addressees, new.body, new.attachments, new.copies,
           new.by_name, new.unit, new.note, new.made_at) then
        raise exception 'a wording stays as it was written, and is decided once';
    end if;
    return new;
end $$;
create trigger desk_wording_stays before update or delete on desk_wording
    for each row execute function desk_wording_stays();
