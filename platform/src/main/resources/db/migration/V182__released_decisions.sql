-- 决定公开: each decision by itself, taken back with a reason; the history stays
create table session_decision_release (
    id           uuid      primary key,
    meeting      uuid      not null references session_meeting,
    decision     uuid      not null references session_decision,
    at           timestamp not null,
    by_name      text      not null,
    withdrawn_at timestamp,
    withdrawn_by text      not null default '',
    reason       text      not null default '',
    check ((withdrawn_at is null) = (reason = ''))
);
create unique index session_decision_release_now on session_decision_release (decision) where withdrawn_at is null;
create index session_decision_release_meeting on session_decision_release (meeting);
