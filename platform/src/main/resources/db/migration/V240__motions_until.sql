-- Until when deputies may table motions at a session of the congress, as its presidium set it (议案截止时间).
alter table bodies_congress_session add column motions_until timestamp;
