-- Amending decisions attached to laws (修改决定): what each orders for each law, and what became of it.

create table law_decision (
    id           uuid        primary key,
    title        text        not null,
    source       text        not null,          -- the decision as it was read
    text_key     text        not null,          -- SHA-256 of its words without blanks
    file_name    text        not null,          -- what it was sent as
    from_version text        not null,          -- the library's own text it was taken from; empty when sent
    passed_on    date,
    approved_on  date,
    promulgated_on date,
    effective_on date,                          -- as the decision says; null when it does not
    effective_by text        not null,          -- EffectiveBy
    by_name      text        not null,
    account      text        not null,
    at           timestamptz not null
);
create index law_decision_text on law_decision (text_key);
create index law_decision_at on law_decision (at desc);

-- one law of a decision
create table law_amendment (
    decision_id  uuid        not null references law_decision on delete cascade,
    place        integer     not null,          -- in the order of the decision, from 1
    named        text        not null,          -- as the decision calls the law
    state        text        not null check (state in ('UNKNOWN', 'AMBIGUOUS', 'WAITING', 'ACCEPTED')),
    work_id      text        not null,          -- empty while the law is not found
    base_version text        not null,
    instructions integer     not null,
    open         integer     not null,          -- instructions and findings a person must look at
    -- once accepted
    result_version text      not null default '',
    batch        uuid,                          -- the library knows the text by it
    effective_on date,
    by_hand      boolean     not null default false,
    reason       text        not null default '',   -- why it was completed by hand
    by_name      text        not null default '',
    at           timestamptz,
    primary key (decision_id, place),
    check ((state = 'ACCEPTED') = (result_version <> '')),
    check (not by_hand or reason <> '')
);
create index law_amendment_result on law_amendment (result_version) where result_version <> '';
create index law_amendment_base on law_amendment (base_version);
