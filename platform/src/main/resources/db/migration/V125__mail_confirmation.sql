-- access: a mail address is used once its owner opened the link sent to it; another address asks anew
alter table account
  add mail_confirmed text not null default '' check (length(mail_confirmed) <= 254);

-- purpose mail: its account confirms the address in about
alter table one_time_link
  add about text not null default '',
  drop constraint one_time_link_purpose_check,
  drop constraint one_time_link_check,
  add constraint one_time_link_purpose_check check (purpose in ('setup', 'password', 'mail')),
  add constraint one_time_link_account_check check ((purpose = 'setup') = (account_id is null)),
  add constraint one_time_link_about_check check ((purpose = 'mail') = (about <> ''));
create index one_time_link_account on one_time_link (account_id, purpose) where account_id is not null;
