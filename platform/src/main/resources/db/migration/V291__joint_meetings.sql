-- 联席会议在本市的会议记录: agenda, attendance, papers and tasks of our side stand in a meeting of ours; the other city sees none of it
create table cooperation_meeting (
    list    uuid        not null references cooperation_list,
    meeting text        not null,                             -- as both cities call it
    session uuid        not null,                             -- the meeting here
    by_name text        not null,
    at      timestamptz not null,
    primary key (list, meeting)
);
