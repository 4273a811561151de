-- What roles may do with matters, as data.
insert into permission (id, name_zh, name_en) values
    ('matters.work',       '办理事项',       'Work on matters'),
    ('matters.read-all',   '查看全部事项',   'Read every matter past its draft'),
    ('matters.relate',     '关联、并案',     'Relate and merge matters'),
    ('suggestions.write',  '写代表建议',     'Write suggestions'),
    ('suggestions.assign', '交办代表建议',   'Assign suggestions');

insert into role_permission (role_id, permission_id)
select role, permission from (values
    ('office', 'matters.read-all'), ('office', 'matters.relate'), ('office', 'suggestions.assign'),
    ('government-office', 'matters.read-all'), ('government-office', 'suggestions.assign'),
    ('supervisor', 'matters.read-all'), ('chairperson', 'matters.read-all'), ('deputy', 'suggestions.write'),
    ('office', 'matters.work'), ('government-office', 'matters.work'), ('handler', 'matters.work'),
    ('supervisor', 'matters.work'), ('chairperson', 'matters.work'), ('deputy', 'matters.work')) as given (role, permission);
