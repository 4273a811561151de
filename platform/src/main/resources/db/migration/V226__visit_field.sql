-- 现场记录的同步: what a phone sent, seen from the server; the entries themselves stand in visit_entry

-- seals what a person's phone keeps of a visit: the phone holds the key only while that person is signed in there
create table visit_field_key (
    account text        primary key,
    secret  bytea       not null check (octet_length(secret) = 32),
    at      timestamptz not null
);

-- files on their way, piece by piece, until the entry that carries them is taken
create table visit_field_part (
    account text        not null,
    entry   uuid        not null,
    start   bigint      not null check (start >= 0),
    bytes   bytea       not null,
    at      timestamptz not null,
    primary key (account, entry, start)
);
create index visit_field_part_at on visit_field_part (at);

-- 回执: which identity stands for which content, so that the same is once and another under the same identity is refused
create table visit_field_receipt (
    entry     uuid        primary key,
    account   text        not null,
    digest    text        not null,
    phone_at  timestamptz not null,            -- by the phone's clock
    offset_ms bigint      not null,            -- what was missing to the server's, measured when it was sent
    at        timestamptz not null
);
create index visit_field_receipt_account on visit_field_receipt (account);

-- 撤回: what its author took back stays, and is counted and shown nowhere
alter table visit_entry add column withdrawn_at timestamptz;
