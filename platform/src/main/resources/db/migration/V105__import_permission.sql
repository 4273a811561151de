-- access: the right to import, which imports, standing below access, cannot grant itself
insert into permission (id, name_zh, name_en) values ('imports.run', '导入表格', 'Import tables');
insert into role_permission (role_id, permission_id) values ('office', 'imports.run'), ('administrator', 'imports.run');
