-- access: where a person wants to hear of the inbox; an empty address means the one the office knows
alter table account
  add mail          text    not null default '' check (length(mail) <= 254),
  add mail_wanted   boolean not null default true,
  add mail_language text    not null default 'zh-CN' check (mail_language in ('zh-CN', 'en'));
