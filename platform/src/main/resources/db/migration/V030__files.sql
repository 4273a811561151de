-- Files (附件): each content once on disk, named by its hash; each row one file as somebody attached it.
create table file_content (
    sha256 text   primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size   bigint not null check (size > 0)
);

-- subject: what it belongs to; its context says who may read and add. A loose file (not attached) is swept away.
create table file (
    id           uuid        primary key,
    subject_kind text        not null,
    subject_id   text        not null,
    sha256       text        not null references file_content,
    name         text        not null check (length(name) between 1 and 150),
    media_type   text        not null,
    account      text        not null,
    by_name      text        not null,
    added_at     timestamp   not null,   -- in the city
    recorded_at  timestamptz not null,   -- on this machine: how long it has been loose
    attached     boolean     not null,
    removed_at   timestamp
);
create index file_by_subject on file (subject_kind, subject_id);
create index file_by_content on file (sha256);
create index file_loose on file (recorded_at) where not attached and removed_at is null;
