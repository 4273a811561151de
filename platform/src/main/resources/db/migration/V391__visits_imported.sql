-- who keeps a ledger of visits, or a list of two cities, imports its table; each sees the kinds it may
insert into role_permission (role_id, permission_id) values
    ('government-office', 'imports.run'), ('committee-office', 'imports.run'), ('supervisor', 'imports.run');
