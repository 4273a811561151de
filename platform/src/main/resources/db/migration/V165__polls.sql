-- Polls (表决). Counts and rule are columns; what they give is computed here, and nobody can write it.
create table session_poll (
    id             uuid        primary key,
    meeting        uuid        not null references session_meeting,
    item           uuid        references session_item,
    title          text        not null check (title <> ''),
    kind           text        not null,
    method         text        not null
        check (method in ('DEVICE_SECRET', 'DEVICE_OPEN', 'HANDS', 'PAPER_SECRET', 'HALL_DEVICE')),
    state          text        not null check (state in ('PREPARED', 'OPEN', 'PAUSED', 'CLOSED', 'VOID')),
    -- the rule of the day
    majority_base  text        not null check (majority_base in ('ALL_MEMBERS', 'PRESENT')),
    numerator      integer     not null check (numerator > 0),
    denominator    integer     not null check (denominator >= numerator),
    more_than      boolean     not null,            -- more than; false: at least
    law            text,
    law_version    date,
    article        text,
    -- frozen when the poll opens
    all_members    integer     check (all_members > 0),
    roll           integer     check (roll between 1 and all_members),
    quorum         integer     check (quorum between 1 and all_members),
    key_check      bytea,                           -- tells the right key file from a wrong one
    -- the result
    votes_for      integer     not null default 0 check (votes_for >= 0),
    votes_against  integer     not null default 0 check (votes_against >= 0),
    votes_abstain  integer     not null default 0 check (votes_abstain >= 0),
    invalid        integer     not null default 0 check (invalid >= 0),
    not_voting     integer     not null default 0 check (not_voting >= 0),
    issued         integer     check (issued >= 0),  -- papers given out
    returned       integer     check (returned >= 0),
    present_at_close integer   check (present_at_close >= 0),
    void_reason    text,
    void_words     text        not null default '',
    prepared_at    timestamptz not null,
    opened_at      timestamptz,
    ended_at       timestamptz,
    passed         boolean generated always as (
        case when state = 'CLOSED' then
            votes_for > 0 and case when more_than
                then votes_for::bigint * denominator
                     > numerator::bigint * case majority_base when 'ALL_MEMBERS' then all_members else roll end
                else votes_for::bigint * denominator
                     >= numerator::bigint * case majority_base when 'ALL_MEMBERS' then all_members else roll end
            end
        end) stored,
    check (state = 'PREPARED' or state = 'VOID' or (roll is not null and quorum is not null)),
    check (state <> 'CLOSED' or votes_for + votes_against + votes_abstain + invalid + not_voting = roll),
    check (state = 'CLOSED' or votes_for + votes_against + votes_abstain + invalid + not_voting = 0),
    check (method = 'PAPER_SECRET' or invalid = 0),
    check (state <> 'CLOSED' or method <> 'PAPER_SECRET' or (issued is not null and returned is not null
        and roll >= issued and issued >= returned
        and returned = votes_for + votes_against + votes_abstain + invalid)),
    check ((state = 'VOID') = (void_reason is not null)),
    check ((state in ('CLOSED', 'VOID')) = (ended_at is not null))
);
create index session_poll_meeting on session_poll (meeting, prepared_at);
-- one question at a time
create unique index session_poll_live on session_poll (meeting) where state in ('OPEN', 'PAUSED');

-- 应表决人员: members present when the poll opened
create table session_poll_roll (
    poll   uuid    not null references session_poll,
    person uuid    not null references bodies_person (id),
    place  integer not null,
    name   text    not null,
    post   text    not null,
    primary key (poll, person)
);

-- an open vote, by name; whoever did not vote has no choice
create table session_vote (
    poll   uuid not null,
    person uuid not null,
    choice text check (choice in ('FOR', 'AGAINST', 'ABSTAIN')),
    primary key (poll, person),
    foreign key (poll, person) references session_poll_roll
);

-- a secret vote: choices in an order of chance, and beside them, in the order of the alphabet, what proves inclusion
create table session_choice (
    poll   uuid    not null references session_poll,
    place  integer not null check (place > 0),
    choice text    not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN')),
    primary key (poll, place)
);
create table session_receipt (
    poll    uuid not null references session_poll,
    receipt text not null,
    primary key (poll, receipt)
);

-- What is over stays as it is, and what was frozen at opening too.
create function session_poll_settled() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a poll is not deleted: %', old.id;
    end if;
    if old.state in ('CLOSED', 'VOID') then
        raise exception 'poll % is over', old.id;
    end if;
    if old.state <> 'PREPARED' and (new.all_members, new.roll, new.quorum, new.method, new.majority_base, new.numerator,
            new.denominator, new.more_than, new.key_check) is distinct from (old.all_members, old.roll, old.quorum,
            old.method, old.majority_base, old.numerator, old.denominator, old.more_than, old.key_check) then
        raise exception 'roll and rule of poll % are frozen', old.id;
    end if;
    return new;
end $$;
create trigger session_poll_settled before update or delete on session_poll
    for each row execute function session_poll_settled();

-- The counts of a vote by device are those of its ballots, seen at the end of the transaction that closes it.
create function session_poll_counted() returns trigger language plpgsql as $$
declare
    counted record;
begin
    if new.state = 'CLOSED' and new.method in ('DEVICE_SECRET', 'DEVICE_OPEN') then
        select count(*) filter (where choice = 'FOR') as f, count(*) filter (where choice = 'AGAINST') as a,
               count(*) filter (where choice = 'ABSTAIN') as b
          into counted
          from (select choice from session_choice where poll = new.id
                union all select choice from session_vote where poll = new.id) ballots;
        if (counted.f, counted.a, counted.b) is distinct from (new.votes_for, new.votes_against, new.votes_abstain)
                or (select count(*) from session_poll_roll where poll = new.id) <> new.roll then
            raise exception 'the counts of poll % are not those of its ballots', new.id;
        end if;
    end if;
    return null;
end $$;
create constraint trigger session_poll_counted after update on session_poll
    deferrable initially deferred for each row execute function session_poll_counted();

create function session_ballots_stay() returns trigger language plpgsql as $$
begin
    raise exception 'what was voted is not changed: %', tg_table_name;
end $$;
create trigger session_vote_stays before update or delete on session_vote
    for each row execute function session_ballots_stay();
create trigger session_choice_stays before update or delete on session_choice
    for each row execute function session_ballots_stay();
create trigger session_receipt_stays before update or delete on session_receipt
    for each row execute function session_ballots_stay();
