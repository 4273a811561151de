-- 表决前的提议: amendments, clauses voted apart, items held back or voted together, each with a poll of its own
create table session_vote_day (
    meeting uuid primary key references session_meeting,
    day     date not null,
    by_name text not null
);

create table session_proposal (
    id       uuid        primary key,
    meeting  uuid        not null references session_meeting,
    item     uuid        not null references session_item,
    kind     text        not null check (kind in ('AMENDMENT', 'CLAUSE', 'HOLD', 'MERGE')),
    passage  text        not null,
    wording  text        not null,
    reason   text        not null check (reason <> ''),
    mover    uuid,                                  -- a member's seat; none for an organ
    by_name  text        not null,
    at       timestamptz not null,
    state    text        not null
        check (state in ('RAISED', 'ADMITTED', 'REFUSED', 'WITHDRAWN', 'PASSED', 'FAILED', 'OVERTAKEN')),
    answer   text        not null default '',
    place    integer     check (place > 0),
    poll     uuid        unique references session_poll,
    together uuid        unique references session_poll,
    check ((kind in ('AMENDMENT', 'CLAUSE')) = (passage <> '')),
    check (state <> 'REFUSED' or answer <> ''),
    check (state not in ('PASSED', 'FAILED') or poll is not null),
    check (together is null or kind = 'MERGE')
);
create index session_proposal_meeting on session_proposal (meeting);
create index session_proposal_on_item on session_proposal (item);

-- the other items of a vote on several together
create table session_proposal_item (
    proposal uuid not null references session_proposal,
    item     uuid not null references session_item,
    primary key (proposal, item)
);

-- 联名
create table session_proposal_sponsor (
    proposal uuid        not null references session_proposal,
    seat     uuid        not null,
    name     text        not null,
    at       timestamptz not null,
    primary key (proposal, seat)
);

-- one vote may settle several items
alter table session_outcome drop constraint session_outcome_poll_key;

-- 先表决修正案: the text is not opened to the vote while a proposal on it is admitted and undecided
create function session_proposal_first() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from session_proposal p
        where p.state = 'ADMITTED' and p.poll is distinct from new.id
          and (p.item = new.item or exists (
              select 1 from session_proposal_item i where i.proposal = p.id and i.item = new.item)))
    then
        raise exception 'a proposal on item % comes before its text', new.item;
    end if;
    return new;
end $$;
create trigger session_proposal_first before update on session_poll
    for each row when (new.state = 'OPEN' and old.state = 'PREPARED' and new.item is not null
        and new.kind not in ('amendment', 'clause', 'postpone', 'merged-vote', 'textual-change', 'temporary-motion'))
    execute function session_proposal_first();
