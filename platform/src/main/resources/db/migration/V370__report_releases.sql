-- suggestions: when the yearly report was made public and when that was taken back (办理情况报告公开); the last line counts
create table suggestion_report_release (
    report  uuid        not null references suggestion_report,
    place   integer     not null,
    open    boolean     not null,
    at      timestamptz not null,
    by_name text        not null,
    reason  text        not null default '',
    primary key (report, place),
    check (open or length(trim(reason)) > 0)
);
