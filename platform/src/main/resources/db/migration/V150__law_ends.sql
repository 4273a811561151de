-- When a law stops to apply though no later text took its place (失效、废止).

-- what the text itself says: 有效期五年; the first day on which it no longer applies
alter table law_version add column expires_on date;

-- what an office wrote down because no text in the library says it
create table law_end (
    id          uuid        primary key,
    work_id     text        not null references law_work on delete cascade,
    kind        text        not null check (kind in ('REPEALED', 'EXPIRED')),
    on_day      date        not null,         -- the first day on which it no longer applies
    reason      text        not null check (reason <> ''),
    basis       text        not null,         -- the decision or announcement that says so
    recorded_at timestamptz not null,
    recorded_by text        not null,
    taken_back_at timestamptz,
    taken_back_by text
);
-- a law ends once
create unique index law_end_work on law_end (work_id) where taken_back_at is null;
