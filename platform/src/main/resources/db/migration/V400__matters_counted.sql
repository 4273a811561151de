-- matters: many are due on one day; with the number in the index a page of a list reads its own rows and sorts none
drop index matter_open;
create index matter_open on matter (procedure, next_due, number) include (id, step, step_kind, confidential)
    where ended_on is null;

-- whoever runs a procedure sees all of it past the draft: these count that, and are small, since equal keys share an entry
create index matter_open_by_due on matter (procedure, next_due) where ended_on is null and step_kind <> 'START';
create index matter_past_draft_by_step on matter (procedure, step) where step_kind <> 'START';
create index matter_drafts on matter (procedure) where step_kind = 'START';
