-- 常用视图: filters and order of a list under a name, for oneself or for one's unit

create table saved_view (
    id         uuid primary key,
    list       text not null,                     -- the address of the list: /suggestions
    name       text not null check (name <> ''),
    query      text not null check (query <> ''), -- lamp=red&unit=…
    owner      text not null,                     -- account
    unit       text,                              -- whose people see it too
    kept_at    timestamp not null,
    removed_at timestamp                          -- deleted; it can be brought back for thirty days
);
create unique index saved_view_name on saved_view (owner, list, name) where removed_at is null;
create index saved_view_unit on saved_view (unit) where unit is not null and removed_at is null;

-- which view a list opens with, for one reader
create table saved_view_default (
    account text not null,
    list    text not null,
    view    uuid not null references saved_view (id) on delete cascade,
    primary key (account, list)
);
create index saved_view_default_view on saved_view_default (view);

insert into permission (id, name_zh, name_en) values
    ('views.share', '与本单位共享常用视图', 'Share kept views with one''s unit');
insert into role_permission (role_id, permission_id)
    select id, 'views.share' from role where id in ('office', 'government-office', 'supervisor');
