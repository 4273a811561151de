-- Accounts, roles and sign-in (账号与权限). Roles and what they may do are rows, not code.

create table role (
    id      text    primary key,
    name_zh text    not null,
    name_en text    not null,
    officer boolean not null default false,
    sort    integer not null
);
insert into role (id, name_zh, name_en, officer, sort) values
    ('deputy',            '代表',               'Deputy',                         false, 10),
    ('office',            '人大代表工作机构',   'Deputy affairs office',          false, 20),
    ('government-office', '政府办公厅',         'Government general office',      false, 30),
    ('handler',           '承办单位',           'Handling unit',                  false, 40),
    ('supervisor',        '督办（专门委员会）', 'Supervisor (special committee)', false, 50),
    ('chairperson',       '主任会议',           'Chairpersons'' meeting',         false, 60),
    ('administrator',     '系统管理员',         'Administrator',                  true,  70),
    ('security-officer',  '安全管理员',         'Security officer',               true,  80),
    ('audit-officer',     '审计管理员',         'Audit officer',                  true,  90);

-- locked: belongs to one officer and cannot be given to another role
create table permission (
    id      text    primary key,
    name_zh text    not null,
    name_en text    not null,
    locked  boolean not null default false
);
insert into permission (id, name_zh, name_en, locked) values
    ('accounts.read',   '查看账号',           'See accounts',                  true),
    ('accounts.manage', '建立、停用账号',     'Create and disable accounts',   true),
    ('roles.grant',     '授予角色、调整权限', 'Grant roles and permissions',   true),
    ('access.policy',   '设定登录与锁定规则', 'Set sign-in and lock-out rules', true),
    ('journal.read',    '查看审计日志',       'Read the journal',              true);

create table role_permission (
    role_id       text not null references role (id),
    permission_id text not null references permission (id),
    primary key (role_id, permission_id)
);
insert into role_permission (role_id, permission_id) values
    ('administrator',    'accounts.read'),
    ('administrator',    'accounts.manage'),
    ('security-officer', 'accounts.read'),
    ('security-officer', 'roles.grant'),
    ('security-officer', 'access.policy'),
    ('audit-officer',    'journal.read');

create table account (
    id         uuid        primary key,
    login      text        not null unique,
    name       text        not null,
    person_id  uuid,
    unit_id    uuid,
    enabled    boolean     not null default true,
    created_at timestamptz not null
);
create index account_person on account (person_id) where person_id is not null;
create index account_unit on account (unit_id) where unit_id is not null;

create table account_role (
    account_id uuid        not null references account (id),
    role_id    text        not null references role (id),
    granted_at timestamptz not null,
    primary key (account_id, role_id)
);
create index account_role_role on account_role (role_id);
-- administrator, security officer and audit officer are three people (三员分立)
create unique index account_role_one_officer on account_role (account_id)
    where role_id in ('administrator', 'security-officer', 'audit-officer');

create table credential (
    account_id    uuid        primary key references account (id),
    password_hash text        not null,
    changed_at    timestamptz not null
);

create table api_token (
    id           uuid        primary key,
    account_id   uuid        not null references account (id),
    name         text        not null,
    hash         text        not null unique,
    may_write    boolean     not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_account on api_token (account_id);

-- purpose setup: makes the first officers, account_id empty; purpose password: its account sets a password
create table one_time_link (
    hash       text        primary key,
    purpose    text        not null check (purpose in ('setup', 'password')),
    account_id uuid        references account (id),
    expires_at timestamptz not null,
    used_at    timestamptz,
    check ((purpose = 'password') = (account_id is not null))
);

create table login_attempt (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    login   text        not null,
    address text        not null,
    outcome text        not null check (outcome in ('accepted', 'wrong', 'unlocked'))
);
create index login_attempt_login on login_attempt (login, at desc);
create index login_attempt_address on login_attempt (address, at desc);

create table access_setting (
    key   text    primary key,
    value integer not null check (value > 0)
);
insert into access_setting (key, value) values
    ('failures-before-lock',   5),
    ('failures-per-address',   50),
    ('lock-minutes',           15),
    ('password-length',        12),
    ('token-days',             90),
    ('link-hours',             24);

-- names and columns of these two are fixed by the passkey library
create table user_entities (
    id           varchar(1000) primary key,
    name         varchar(100)  not null unique,
    display_name varchar(200)
);
create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null references user_entities (id),
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null
);
create index user_credentials_entity on user_credentials (user_entity_user_id);
