-- figures: the wording of every counting rule ever in use, and what was published under it

create table figure_wording (
  figure_id  text        not null,
  version    integer     not null check (version > 0),
  sha256     text        not null,
  title_zh   text        not null,
  title_en   text        not null,
  rule_zh    text        not null,
  rule_en    text        not null,
  first_seen timestamptz not null,
  primary key (figure_id, version, sha256)
);

create table published_figure (
  id           uuid primary key,
  figure_id    text        not null,
  version      integer     not null,
  from_day     date        not null,
  to_day       date        not null check (to_day >= from_day),
  as_of        timestamptz not null,
  value_text   text        not null,
  value_exact  text        not null,
  hash         text        not null,
  published_at timestamptz not null check (published_at >= as_of),
  published_by text        not null,
  unique (figure_id, version, from_day, to_day, as_of)
);

create table published_figure_record (
  published_id uuid    not null references published_figure,
  place        integer not null,
  record_id    text    not null,
  number       text    not null,
  title        text    not null,
  href         text    not null,
  primary key (published_id, place),
  unique (published_id, record_id)
);

create function published_figures_never_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published figure never changes: % on %', tg_op, tg_table_name;
end
$$;

create trigger published_figure_is_final before update or delete on published_figure
  for each row execute function published_figures_never_change();
create trigger published_figure_record_is_final before update or delete on published_figure_record
  for each row execute function published_figures_never_change();
