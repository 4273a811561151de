-- What an outcome says is what its poll computed, and nothing else.
alter table session_poll add constraint session_poll_result unique (id, passed);
alter table session_outcome
    add constraint session_outcome_poll foreign key (poll, passed) references session_poll (id, passed);
