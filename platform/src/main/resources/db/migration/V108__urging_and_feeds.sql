-- matters: a clock's holder was urged (催办); once a day each
create table matter_urging (
    matter  uuid      not null,
    ordinal integer   not null,
    day     date      not null,
    at      timestamp not null,
    by_name text      not null,
    primary key (matter, ordinal, day),
    foreign key (matter, ordinal) references matter_clock (matter, ordinal)
);

-- matters: the secret in the address of a person's feed of due dates, kept as a hash; making a new one ends the old
create table matter_feed (
    account    uuid        primary key,
    hash       text        not null unique,
    created_at timestamptz not null
);
