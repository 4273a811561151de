-- Where the office chose so, another signer rates what a deputy proposed who is none any more.
alter table matter_person drop constraint matter_person_relation_check;
alter table matter_person add constraint matter_person_relation_check check (relation in ('owner', 'signer', 'rater'));
