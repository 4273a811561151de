-- The exchange between installations (交换): each city's own feed towards each peer, and what came of theirs. Append-only.

-- Who we are: made at first use; the secret half of the key lies in a file beside the data, never here.
create table exchange_identity (
    one        boolean     primary key default true check (one),
    city_id    text        not null,
    public_key text        not null,
    since      timestamptz not null
);

create table exchange_peer (
    id             text        primary key check (id ~ '^[0-9a-f]{20}$'),
    name           text        not null,
    address        text        not null,
    state          text        not null check (state in ('invited', 'accepted', 'revoked')),
    since          timestamptz not null,
    paused         text,
    arrived        bigint      not null default 0,
    their_head     bigint      not null default 0,
    last_contact   timestamptz,
    last_problem   text        not null default '',
    failures       int         not null default 0,
    next_try       timestamptz not null
);

-- The keys a peer signed with, in order; the last one is the one it signs with.
create table exchange_peer_key (
    peer_id    text        not null references exchange_peer (id),
    no         int         not null,
    public_key text        not null,
    since      timestamptz not null,
    primary key (peer_id, no)
);

create table exchange_entry (
    peer_id       text        not null references exchange_peer (id),
    ours          boolean     not null,
    seq           bigint      not null check (seq > 0),
    lamport       bigint      not null check (lamport > 0),
    seen          bigint      not null check (seen >= 0),
    at            timestamptz not null,
    kind          text        not null,
    json          text        not null,
    previous_hash text        not null,
    hash          text        not null,
    signature     text        not null,
    stored_at     timestamptz not null,
    delivered_at  timestamptz,
    primary key (peer_id, ours, seq)
);
create index exchange_entry_kind on exchange_entry (peer_id, kind, lamport);
create index exchange_entry_waiting on exchange_entry (peer_id, seq) where not ours and delivered_at is null;

-- The last entry of each feed: the lock under which the next one is written or stored.
create table exchange_head (
    peer_id text    not null references exchange_peer (id),
    ours    boolean not null,
    seq     bigint  not null default 0,
    hash    text    not null,
    lamport bigint  not null default 0,
    seen    bigint  not null default 0,
    primary key (peer_id, ours)
);

-- What was given out for one contact each, and is taken back at its first use.
create table exchange_nonce (
    nonce    text        primary key,
    peer_id  text        not null,
    held     bigint      not null,
    given_at timestamptz not null
);

-- Files somebody looks at before they are taken in.
create table exchange_file (
    id         uuid        primary key,
    bytes      bytea       not null,
    account_id text        not null,
    at         timestamptz not null
);

create function exchange_refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.delivered_at is null
        and (to_jsonb(new) - 'delivered_at') = (to_jsonb(old) - 'delivered_at') then
        return new;
    end if;
    raise exception 'a feed is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger exchange_entry_append_only before update or delete on exchange_entry
    for each row execute function exchange_refuse_change();
create function exchange_refuse_truncate() returns trigger language plpgsql as $$
begin
    raise exception 'a feed is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger exchange_entry_no_truncate before truncate on exchange_entry
    for each statement execute function exchange_refuse_truncate();

insert into permission (id, name_zh, name_en) values
    ('exchange.carry', '与外市交换：查看、导入导出', 'Exchange with other cities: look, import, export'),
    ('exchange.pair',  '与外市配对、更换密钥',       'Pair with other cities, change the key');
insert into role_permission (role_id, permission_id) values
    ('office', 'exchange.carry'), ('administrator', 'exchange.carry'), ('administrator', 'exchange.pair');
