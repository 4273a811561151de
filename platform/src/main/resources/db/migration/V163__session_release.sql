-- 对外公开: the parts of a meeting that anybody may read
create table session_release (
    meeting uuid      not null references session_meeting,
    part    text      not null check (part in ('AGENDA', 'ATTENDANCE', 'RESULTS')),
    at      timestamp not null,
    by_name text      not null,
    primary key (meeting, part)
);
