-- The ledger of the city's own regulations (本市法规台账): what was done to which, when, and what the clean-up concluded.

-- four days of one act; it counts in the year it was passed, and applies only from the last of them
create table law_act (
    id             uuid        primary key,
    work_id        text        not null references law_work,
    version_id     text        not null,      -- the text it made; empty for a repeal
    kind           text        not null check (kind in ('ENACTED', 'AMENDED', 'REVISED', 'REPEALED')),
    title          text        not null,
    session        text        not null,      -- the meeting that passed it
    passed_on      date        not null,
    approved_on    date        check (approved_on >= passed_on),
    promulgated_on date        check (promulgated_on >= coalesce(approved_on, passed_on)),
    in_force_on    date        check (in_force_on >= coalesce(promulgated_on, passed_on)),
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    unique (work_id, kind, passed_on)
);
create index law_act_passed on law_act (passed_on);

-- why an article was changed
create table law_act_article (
    act_id uuid    not null references law_act on delete cascade,
    place  integer not null,
    label  text    not null,                  -- as printed in the new text
    reason text    not null check (reason in ('SUPERIOR_LAW', 'DEPARTMENT', 'LIABILITY', 'OTHER')),
    primary key (act_id, place)
);

-- one conclusion for each regulation of a clean-up; whatever does not stay becomes an item of a plan, with year and kind
create table law_cleanup (
    campaign     text        not null,
    work_id      text        not null references law_work,
    mode         text        not null check (mode in ('SELF', 'COMMISSIONED')),
    party        text        not null,
    conclusion   text        not null check (conclusion in ('KEEP', 'AMEND', 'REPEAL')),
    reason       text        not null,
    plan_year    integer,
    plan_kind    text        check (plan_kind in ('FORMAL', 'RESERVE', 'RESEARCH')),
    concluded_on date        not null,
    recorded_at  timestamptz not null,
    primary key (campaign, work_id),
    check ((conclusion = 'KEEP') = (plan_year is null) and (plan_year is null) = (plan_kind is null))
);
