-- 发言名单: one speaks at a time
create table session_speech (
    id            uuid        primary key,
    meeting       uuid        not null references session_meeting,
    seat          uuid        not null,
    name          text        not null,
    post          text        not null,
    kind          text        not null check (kind in ('SPEECH', 'REPORT')),
    asked_at      timestamptz not null,
    limit_minutes integer     check (limit_minutes > 0),
    began         timestamptz,
    ended         timestamptz check (ended >= began)
);
create unique index session_speech_now on session_speech (meeting) where began is not null and ended is null;
create index session_speech_meeting on session_speech (meeting, asked_at);
