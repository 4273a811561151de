-- who made the cited text, where the words before the title say so: tells namesakes apart
alter table law_citation add column target_maker text not null default '';
