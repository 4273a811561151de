-- what the burden meter reads of acts outside matters

-- matters: in which role it was done, to tell what the installation moved by itself from what somebody typed
create or replace view matter_fact as
select e.matter, m.number, m.title, m.procedure, m.category, m.confidential, m.step_kind,
       e.seq, e.event, e.at, e.recorded_at, e.from_step, e.to_step, e.unit, e.carried, e.roles
from matter_event e join matter m on m.id = e.matter;

-- journal: which accepted act that is no part of another one, by which account, and how many fields were typed where the line
-- knows it; nothing else of it
create view act_done as
select subject_kind, subject_id, seq, at, actor_id as account, action, coalesce((details ->> 'fields')::bigint, 0) as fields
from journal_line where outcome = 'done' and not details ? 'within';
