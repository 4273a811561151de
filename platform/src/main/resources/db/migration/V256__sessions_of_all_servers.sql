-- access: who is signed in on any server. The session itself lives in the memory of its server; what is written here is
-- what people see of it, and the word that ends it wherever it is.
create table access_session (
    key        text        primary key,
    account_id text        not null,
    address    text        not null,
    browser    text        not null,
    since      timestamptz not null,
    last_seen  timestamptz not null,
    ended      boolean     not null default false
);
create index access_session_account on access_session (account_id);
create index access_session_ended on access_session (key) where ended;
