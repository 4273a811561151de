-- Roles that procedures written as data alone name; what they may do at which step stands in procedures/.
insert into role (id, name_zh, name_en, officer, sort) values
    ('committee-office',    '常委会办事机构',   'Office of the standing committee', false, 61),
    ('filing-office',       '备案审查工作机构', 'Filing office',                    false, 62),
    ('maker',               '制定机关',         'Issuing organ',                    false, 63),
    ('window-clerk',        '服务窗口',         'Service window',                   false, 64),
    ('assistance-approver', '帮扶审批人',       'Approver of assistance',           false, 65),
    ('assistance-reviewer', '帮扶复核人',       'Reviewer of assistance',           false, 66),
    ('applicant',           '申请人',           'Applicant',                        false, 67);

insert into role_permission (role_id, permission_id)
select id, 'matters.work' from role
where id in ('committee-office', 'filing-office', 'maker', 'window-clerk', 'assistance-approver', 'assistance-reviewer',
    'applicant');
