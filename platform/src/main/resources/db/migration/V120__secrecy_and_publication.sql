-- suggestions: a deputy asks for secrecy after submission; until it is decided nothing is published
alter table suggestion
    add secrecy_pending boolean not null default false,
-- suggestions: a deputy objects to publication (河南); taken back, both are empty again
    add objected_on date,
    add objection   text not null default '';
