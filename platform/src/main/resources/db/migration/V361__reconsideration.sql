-- When the presidium of a session meets last: a limit of asking for reconsideration counts back from it.
alter table bodies_congress_session add column presidium_last timestamp;

-- Signers of a motion who ask that its refusal be reconsidered, each by themselves or on the signed paper.
create table suggestion_reconsideration_consent (
    matter   uuid not null references suggestion,
    person   text not null,
    name     text not null,
    way      text not null check (way in ('account', 'paper')),
    given_at timestamp not null,
    entered_by text not null,
    primary key (matter, person)
);
