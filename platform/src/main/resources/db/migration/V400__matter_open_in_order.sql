-- matters: many are due on one day; with the number in the index a page of a list reads its own rows and sorts none
drop index matter_open;
create index matter_open on matter (procedure, next_due, number) include (id, step, step_kind, confidential)
    where ended_on is null;
