-- Where a unit's replies begin (答复模板); never sent as they stand.
create table suggestion_reply_template (
    id      uuid      primary key,
    unit    text      not null,
    title   text      not null,
    words   text      not null,
    by_name text      not null,
    at      timestamp not null
);
create index suggestion_reply_template_by_unit on suggestion_reply_template (unit);

insert into permission (id, name_zh, name_en) values
    ('suggestions.reply', '批量答复', 'Reply to many suggestions');
insert into role_permission (role_id, permission_id) values ('handler', 'suggestions.reply');
