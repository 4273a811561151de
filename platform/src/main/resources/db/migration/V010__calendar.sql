-- calendar: the demo's own date, and the holiday notices imported after the shipped years
create table calendar_city_date (
    only_row    boolean primary key default true check (only_row),
    anchor      date not null,
    anchored_on date not null
);

create table calendar_notice (
    id              uuid primary key,
    year            integer     not null check (year between 2000 and 2200),
    reference       text        not null,
    source          text        not null,
    issued_on       date,
    text            text        not null,
    imported_at     timestamp   not null,
    imported_by     text        not null,
    withdrawn_at    timestamp,
    withdrawn_by    text
);
comment on table calendar_notice is 'one notice of the State Council on the holidays of one year, as pasted';
create unique index calendar_notice_one_per_year on calendar_notice (year) where withdrawn_at is null;

create table calendar_holiday (
    notice_id  uuid    not null references calendar_notice (id),
    position   integer not null,
    name       text    not null,
    first_day  date    not null,
    last_day   date    not null check (last_day >= first_day),
    primary key (notice_id, position)
);

create table calendar_make_up_day (
    notice_id  uuid    not null references calendar_notice (id),
    day        date    not null,
    holiday    text    not null,
    primary key (notice_id, day)
);
