-- matters: papers are files whose subject is the matter (see V030); a list of their own would say the same twice
drop table matter_paper;
