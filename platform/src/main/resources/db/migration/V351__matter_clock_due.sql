-- matters: what is late is counted by who holds it; with what the count asks of each, so that it need not open the rows
drop index matter_clock_due;
create index matter_clock_due on matter_clock (due) include (obliges, matter, ordinal, clock, party, holder)
    where state = 'RUNNING';
