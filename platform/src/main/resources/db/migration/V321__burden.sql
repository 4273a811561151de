-- what the burden meter reads, declared public by its owners

-- matters: what was asked of a unit with a limit, and whether it had been asked the same in the same matter before
create view matter_asked as
select c.matter, c.ordinal, c.clock, c.party as unit, c.trigger_on as asked_on, m.number, m.procedure || '#' || c.clock as kind,
    exists (select 1 from matter_clock e where e.matter = c.matter and e.party = c.party and e.clock = c.clock
        and e.ordinal < c.ordinal) as again
from matter_clock c join matter m on m.id = c.matter
where c.party is not null and c.obliges;

-- notices: that something was sent and about which number, never what it said
create view notice_sent as
select id, rule_key, account_id, day, number, sent_at from notice;

-- access: which unit an account belongs to, and nothing of whose it is
create view account_of_unit as
select id::text as account, unit_id::text as unit from account where unit_id is not null;

-- events come in the order of their days, so that a few pages of an index find a week; it costs a writer next to nothing
create index matter_event_at on matter_event using brin (at);
create index matter_clock_began on matter_clock using brin (trigger_on);

insert into permission (id, name_zh, name_en) values
    ('burden.see',     '查看本单位填报负担',   'See the burden of one''s own unit'),
    ('burden.see-all', '查看各单位填报负担',   'See the burden of every unit');
insert into role_permission (role_id, permission_id)
    select r.id, p.id from role r cross join permission p
    where p.id in ('burden.see', 'burden.see-all') and r.id in ('office', 'government-office', 'supervisor', 'chairperson')
    union all
    select r.id, 'burden.see' from role r where r.id in ('handler');
