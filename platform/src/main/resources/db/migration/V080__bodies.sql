-- bodies: organisations, people and deputies. Nothing is deleted: a span ends on its first day of no longer holding.
create table bodies_organisation (
    id           uuid primary key,
    kind         text    not null,
    parent_id    uuid    references bodies_organisation (id),
    position     integer not null default 0,
    valid_from   date    not null,
    valid_until  date    check (valid_until >= valid_from),
    successor_id uuid    references bodies_organisation (id) check (successor_id <> id)
);

create table bodies_organisation_name (
    organisation_id uuid not null references bodies_organisation (id),
    role            text not null check (role in ('OFFICIAL', 'SHORT', 'ALIAS')),
    name            text not null check (name <> ''),
    plain           text not null,
    valid_from      date not null,
    valid_until     date check (valid_until >= valid_from),
    primary key (organisation_id, role, name, valid_from)
);
comment on column bodies_organisation_name.plain is 'the name as it is compared: without spaces and marks, half-width';
create unique index bodies_one_official_name on bodies_organisation_name (organisation_id, role)
    where valid_until is null and role in ('OFFICIAL', 'SHORT');
create index bodies_organisation_name_plain on bodies_organisation_name (plain);

create table bodies_person (
    id         uuid primary key,
    name       text not null check (name <> ''),
    phone      text not null default '',
    email      text not null default ''
);

create table bodies_post (
    id              uuid primary key,
    organisation_id uuid not null references bodies_organisation (id),
    title           text not null check (title <> ''),
    rank            text not null check (rank in ('PRINCIPAL_HEAD', 'DEPUTY_HEAD', 'MEMBER', 'STAFF')),
    unique (organisation_id, title)
);

create table bodies_membership (
    id          uuid primary key,
    person_id   uuid not null references bodies_person (id),
    post_id     uuid not null references bodies_post (id),
    valid_from  date not null,
    valid_until date check (valid_until >= valid_from),
    basis       text not null default '',
    end_basis   text not null default ''
);
create index bodies_membership_person on bodies_membership (person_id);
create index bodies_membership_post on bodies_membership (post_id);

create table bodies_term (
    id          uuid primary key,
    number      integer not null unique check (number > 0),
    valid_from  date    not null,
    valid_until date    check (valid_until >= valid_from)
);

create table bodies_congress_session (
    id        uuid primary key,
    term_id   uuid    not null references bodies_term (id),
    number    integer not null check (number > 0),
    opens     date    not null,
    closes    date    not null check (closes >= opens),
    closed_on date    check (closed_on >= opens),
    unique (term_id, number)
);

create table bodies_deputy (
    id             uuid primary key,
    person_id      uuid not null references bodies_person (id),
    term_id        uuid not null references bodies_term (id),
    elected_by     text not null,
    delegation_id  uuid not null references bodies_organisation (id),
    certificate_no text not null,
    elected_on     date not null,
    unique (term_id, certificate_no)
);
create index bodies_deputy_person on bodies_deputy (person_id);
create index bodies_deputy_delegation on bodies_deputy (delegation_id);

create table bodies_deputy_status (
    deputy_id    uuid    not null references bodies_deputy (id),
    number       integer not null,
    status       text    not null check (status in ('IN_OFFICE', 'SUSPENDED', 'ENDED')),
    reason       text    not null,
    since        date    not null,
    announced_on date,
    primary key (deputy_id, number)
);

create table bodies_stand_in (
    id          uuid primary key,
    absent_id   uuid not null references bodies_person (id),
    acting_id   uuid not null references bodies_person (id) check (acting_id <> absent_id),
    valid_from  date not null,
    valid_until date not null check (valid_until > valid_from),
    reason      text not null default ''
);
create index bodies_stand_in_absent on bodies_stand_in (absent_id);
create index bodies_stand_in_acting on bodies_stand_in (acting_id);

create table bodies_hand_over (
    id        uuid primary key,
    from_id   uuid not null references bodies_person (id),
    to_id     uuid not null references bodies_person (id) check (to_id <> from_id),
    handed_on date not null,
    reason    text not null default ''
);

-- public: the present (or last) names, for the SQL of later contexts
create view bodies_organisation_names as
select o.id, o.kind, n.name, coalesce(s.name, n.name) as short_name
from bodies_organisation o
join lateral (select name from bodies_organisation_name where organisation_id = o.id and role = 'OFFICIAL'
              order by valid_from desc limit 1) n on true
left join lateral (select name from bodies_organisation_name
                   where organisation_id = o.id and role = 'SHORT' and valid_until is null) s on true;

create view bodies_person_names as
select id, name from bodies_person;
