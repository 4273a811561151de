-- notices: the inbox, and the outbox of every channel that is set up

create table notice (
  id           uuid primary key,
  rule_key     text        not null,
  account_id   text        not null,
  day          date        not null,
  title_key    text        not null,
  args         text[]      not null,
  href         text        not null check (href like '/%'),
  number       text        not null,
  confidential boolean     not null,
  sent_at      timestamptz not null,
  read_at      timestamptz,
  -- one rule reaches one person once a day, whatever restarts or races
  unique (rule_key, account_id, day)
);

create index notice_inbox on notice (account_id, day desc, sent_at desc, id);
create index notice_unread on notice (account_id) where read_at is null;

create table notice_delivery (
  notice_id uuid        not null references notice,
  channel   text        not null,
  state     text        not null default 'waiting' check (state in ('waiting', 'sent', 'no-address', 'given-up')),
  attempts  integer     not null default 0,
  next_try  timestamptz not null,
  sent_at   timestamptz,
  problem   text        not null default '',
  primary key (notice_id, channel)
);

create index notice_delivery_due on notice_delivery (next_try) where state = 'waiting';
