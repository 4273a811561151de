-- suggestions: what a suggestion asks for, point by point (建议要点), and what each unit answered to each (逐条答复)
create table suggestion_point (
    matter    uuid    not null references suggestion,
    place     integer not null,                     -- from 1
    text      text    not null,                     -- words of the suggestion itself
    marked_by text    not null,
    marked_at timestamp not null,
    primary key (matter, place)
);

create table suggestion_point_answer (
    matter uuid    not null,
    round  integer not null,
    unit   text    not null,
    place  integer not null,
    point  text    not null,                        -- as it stood when it was answered
    kind   text    not null check (kind in ('adopted', 'partly', 'planned', 'not', 'elsewhere')),
    text   text    not null,
    primary key (matter, round, unit, place),
    foreign key (matter, round, unit) references suggestion_reply
);
