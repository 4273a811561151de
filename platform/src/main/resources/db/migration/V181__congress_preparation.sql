-- 大会筹备: one matter a congress session, and the items of the standing committee that vote on its drafts
create table session_preparation (
    term   integer not null check (term > 0),
    number integer not null check (number > 0),
    matter uuid    not null unique references matter (id),
    primary key (term, number)
);
create table session_preparation_item (
    item   uuid primary key references session_item,
    matter uuid not null references session_preparation (matter),
    draft  text not null
);
