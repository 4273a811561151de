-- The audit trail (审计日志). Append-only; chained per subject; the heads are sealed into an installation chain.

create table journal_line (
    subject_kind  text        not null,
    subject_id    text        not null,
    seq           bigint      not null check (seq > 0),
    at            timestamptz not null,
    actor_id      text        not null,
    actor_name    text        not null,
    actor_role    text        not null,
    action        text        not null,
    outcome       text        not null check (outcome in ('done', 'refused')),
    reason        text,
    details       jsonb       not null,
    algorithm     text        not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (subject_kind, subject_id, seq),
    check (outcome = 'done' or reason is not null)
);
create index journal_line_at on journal_line (at desc);
create index journal_line_actor on journal_line (actor_id, at desc);

-- The last line of each chain: the lock under which the next one is made, and a second witness of its end.
create table journal_head (
    subject_kind text   not null,
    subject_id   text   not null,
    seq          bigint not null,
    hash         text   not null,
    sealed_seq   bigint not null default 0,
    primary key (subject_kind, subject_id)
);
create index journal_head_unsealed on journal_head (subject_kind, subject_id) where seq > sealed_seq;

create table journal_seal (
    no            bigint      primary key check (no > 0),
    at            timestamptz not null,
    algorithm     text        not null,
    previous_hash text        not null,
    hash          text        not null
);

create table journal_seal_head (
    seal_no      bigint not null references journal_seal (no),
    subject_kind text   not null,
    subject_id   text   not null,
    seq          bigint not null,
    hash         text   not null,
    primary key (seal_no, subject_kind, subject_id)
);

create function journal_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create function journal_head_moves_forward() returns trigger language plpgsql as $$
begin
    if new.seq < old.seq or new.sealed_seq < old.sealed_seq
        or (new.subject_kind, new.subject_id) is distinct from (old.subject_kind, old.subject_id) then
        raise exception 'a journal head only moves forward: % % from % to %',
            old.subject_kind, old.subject_id, old.seq, new.seq using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger journal_line_append_only before update or delete on journal_line
    for each row execute function journal_refuse_change();
create trigger journal_line_no_truncate before truncate on journal_line
    for each statement execute function journal_refuse_change();
create trigger journal_seal_append_only before update or delete on journal_seal
    for each row execute function journal_refuse_change();
create trigger journal_seal_no_truncate before truncate on journal_seal
    for each statement execute function journal_refuse_change();
create trigger journal_seal_head_append_only before update or delete on journal_seal_head
    for each row execute function journal_refuse_change();
create trigger journal_seal_head_no_truncate before truncate on journal_seal_head
    for each statement execute function journal_refuse_change();
create trigger journal_head_forward before update on journal_head
    for each row execute function journal_head_moves_forward();
create trigger journal_head_keeps before delete on journal_head
    for each row execute function journal_refuse_change();
create trigger journal_head_no_truncate before truncate on journal_head
    for each statement execute function journal_refuse_change();
