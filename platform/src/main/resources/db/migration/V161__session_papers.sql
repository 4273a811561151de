-- 会议文件: each version stays, with who opened it
create table session_paper (
    series   uuid      not null,
    version  integer   not null check (version > 0),
    meeting  uuid      not null references session_meeting,
    item     uuid      references session_item,
    title    text      not null check (title <> ''),
    audience text      not null check (audience in ('EVERYBODY', 'MEMBERS', 'STAFF')),
    file     uuid      not null references file,
    at       timestamp not null,
    by_name  text      not null,
    primary key (series, version)
);
create index session_paper_meeting on session_paper (meeting);

create table session_paper_read (
    series  uuid        not null,
    version integer     not null,
    seat    uuid        not null,
    at      timestamptz not null,
    primary key (series, version, seat),
    foreign key (series, version) references session_paper
);
