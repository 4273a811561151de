-- figures: who may publish a number
insert into permission (id, name_zh, name_en) values
    ('figures.publish', '发布数字', 'Publish figures');

insert into role_permission (role_id, permission_id) values
    ('office', 'figures.publish');

-- matters: who sees what is late, whose and why, and may urge
insert into permission (id, name_zh, name_en) values
    ('matters.supervise', '督办：查看逾期并催办', 'Supervise: see what is late and urge');

insert into role_permission (role_id, permission_id) values
    ('office',            'matters.supervise'),
    ('government-office', 'matters.supervise'),
    ('supervisor',        'matters.supervise'),
    ('chairperson',       'matters.supervise');
