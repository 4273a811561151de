-- matters: the day on which a running clock has something to say next; "-infinity" until it was looked at, and again
-- whenever the clock changed
alter table matter_clock add column remind_on date not null default '-infinity';
create index matter_clock_remind on matter_clock (remind_on, matter, ordinal)
    where state = 'RUNNING' and obliges and due is not null;

-- matters: by which rules and working days the days above were counted; other ones, and all are looked at again
create table matter_reminder_rules (
    only_row    boolean primary key default true check (only_row),
    fingerprint text not null
);

-- notices: who is carrying a notice out, and until when nobody else may; how often it was taken from a dead hand
alter table notice_delivery
    add column lease        uuid,
    add column leased_until timestamptz,
    add column taken_over   integer not null default 0,
    add column working_days boolean not null default false,
    add check ((lease is null) = (leased_until is null));
create index notice_delivery_lease on notice_delivery (lease) where lease is not null;
