-- matters: the duty that falls due next, kept with the matter: a list of a million must not look at every clock of each
alter table matter
    add next_due   date,
    add next_clock text;

update matter m set next_due = c.due, next_clock = c.clock
from (select distinct on (matter) matter, due, clock from matter_clock
      where state = 'RUNNING' and obliges and due is not null order by matter, due, ordinal) c
where c.matter = m.id;

create index matter_by_due on matter (procedure, next_due, number);

-- what is open is few beside what was ever done; with what a count asks of each, so that it need not open the rows
create index matter_open on matter (procedure, next_due) include (id, step, step_kind, confidential)
    where ended_on is null;
