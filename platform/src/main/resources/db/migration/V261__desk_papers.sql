-- 核验码: public keys that signed codes on papers, so that an old paper is proved after the key was changed
create table desk_code_key (
    public_key text primary key check (public_key ~ '^[0-9a-f]{64}$'),
    since      date not null
);

-- 交办单、督办单: the sheets given out about a matter, each with a number of its own
create table desk_sheet (
    id        uuid    primary key,
    matter    uuid    not null references matter (id),
    kind      text    not null check (kind in ('ASSIGNMENT', 'SUPERVISION')),
    occasion  integer not null check (occasion > 0),         -- the how many-th assignment or urging of the matter
    issued_on date    not null,
    issued_by text    not null,
    unique (matter, kind, occasion)
);
