-- suggestions: the yearly report on handling (办理情况报告), fixed as of a moment; its figures are publications of figures
create table suggestion_report (
    id       uuid        primary key,
    from_day date        not null,
    to_day   date        not null check (to_day >= from_day),
    as_of    timestamptz not null,
    fixed_by text        not null,
    unique (from_day, to_day)
);

create table suggestion_report_figure (
    report    uuid not null references suggestion_report,
    figure    text not null,
    published uuid not null,
    value     text not null,
    primary key (report, figure)
);

-- what was put right later; the report itself keeps its text
create table suggestion_report_correction (
    report    uuid        not null references suggestion_report,
    place     integer     not null,
    figure    text        not null,
    before    text        not null,
    after     text        not null,
    published uuid        not null,
    reason    text        not null check (length(trim(reason)) > 0),
    at        timestamptz not null,
    by_name   text        not null,
    primary key (report, place)
);
