-- what the burden meter reads of acts outside matters

-- matters: in which role it was done, to tell what the installation moved by itself from what somebody typed
create or replace view matter_fact as
select e.matter, m.number, m.title, m.procedure, m.category, m.confidential, m.step_kind,
       e.seq, e.event, e.at, e.recorded_at, e.from_step, e.to_step, e.unit, e.carried, e.roles
from matter_event e join matter m on m.id = e.matter;

-- two facts of a line as columns of their own: an index holds what is counted, and a count reads no line
alter table journal_line
    add column fields  integer generated always as
        (case when details ->> 'fields' ~ '^[0-9]{1,9}$' then (details ->> 'fields')::integer else 0 end) stored,
    add column partial boolean generated always as (details ? 'within') stored;
create index journal_line_acts on journal_line (at) include (actor_id, action, fields)
    where outcome = 'done' and not partial and strpos(action, '.') > 0;

-- journal: which accepted act that is no step of a matter and no part of another act, by which account, and how many fields
-- were typed where the line knows it; nothing else of it
create view act_done as
select subject_kind, subject_id, seq, at, actor_id as account, action, fields
from journal_line where outcome = 'done' and not partial and strpos(action, '.') > 0;
