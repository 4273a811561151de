-- access: rights of the contexts below it, which cannot grant them themselves
insert into permission (id, name_zh, name_en) values
    ('bodies.manage',   '维护机构与人员',             'Look after organisations and people'),
    ('bodies.contacts', '查看联系方式与代表证号',     'See contacts and certificate numbers'),
    ('calendar.manage', '导入放假通知',               'Import holiday notices');

insert into role_permission (role_id, permission_id) values
    ('office',        'bodies.manage'),
    ('office',        'bodies.contacts'),
    ('office',        'calendar.manage'),
    ('administrator', 'bodies.manage'),
    ('administrator', 'calendar.manage');
