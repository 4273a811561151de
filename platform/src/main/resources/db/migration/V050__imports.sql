-- Imports (导入): one row for each file looked at, and what each row of a confirmed one made.
create table import_run (
    id        uuid      primary key,
    kind      text      not null,
    file      uuid      not null,          -- in files; loose until confirmed
    file_name text      not null,
    sha256    text      not null,
    state     text      not null check (state in ('PREVIEWED', 'CONFIRMED', 'UNDONE')),
    by_name   text      not null,
    at        timestamp not null,
    sheet     text,
    rows_made integer   not null default 0
);
-- the same file is confirmed once
create unique index import_once on import_run (kind, sha256) where state = 'CONFIRMED';

-- provenance: row and cells of the file, and the record made of them; kept when undone
create table import_record (
    import_id   uuid    not null references import_run,
    ordinal     integer not null,
    row_number  integer not null,
    cells       json    not null,          -- address → value, in the order of the columns
    record_kind text    not null,
    record_id   text    not null,
    label       text    not null,
    href        text    not null,
    primary key (import_id, ordinal)
);
create index import_record_of on import_record ((record_kind || ':' || record_id));
