-- suggestions: how commitments stand over the years (承诺事项台账): what units report of open ones, how the deputy rates the end
alter table suggestion_commitment
    add column rated_on     date,
    add column rated        text not null default '',
    add column rated_reason text not null default '';

create table suggestion_commitment_progress (
    commitment  uuid    not null references suggestion_commitment,
    place       integer not null,
    reported_on date    not null,
    text        text    not null,
    primary key (commitment, place)
);
create index suggestion_commitment_by_unit on suggestion_commitment (unit, due);
