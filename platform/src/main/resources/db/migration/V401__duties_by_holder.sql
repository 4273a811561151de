-- matters: the desk shows the first duties of each holder
create index matter_clock_held on matter_clock (holder, clock, coalesce(party, ''), due)
    where state = 'RUNNING' and obliges;
