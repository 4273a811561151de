-- matters: a list counts itself by step; with what the count asks of each, so that it need not open the rows
drop index matter_by_step;
create index matter_by_step on matter (procedure, step) include (id, step_kind, confidential);
