-- 草案文本是会议文件: each version of a draft is a version of a paper laid before the meeting, the same bytes by its hash
alter table session_draft add column paper_series uuid;
alter table session_draft add column paper_version integer;
alter table session_draft add constraint session_draft_paper
    foreign key (paper_series, paper_version) references session_paper (series, version);
alter table session_draft add constraint session_draft_paper_both
    check ((paper_series is null) = (paper_version is null));
