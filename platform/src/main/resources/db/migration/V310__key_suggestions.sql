-- suggestions: the supervision of a key suggestion (重点督办) is a matter of its own; this ties it to its suggestion
create table suggestion_key (
    matter      uuid    primary key,
    suggestion  uuid    not null references suggestion,
    year        integer not null,                   -- the year it was proposed for
    proposed_on date    not null
);
create index suggestion_key_by_suggestion on suggestion_key (suggestion);
create index suggestion_key_by_year on suggestion_key (year);
