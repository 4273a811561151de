-- 后来从严: who sent an open text again as a restricted one reads it too, with the people of that unit
alter table intake_source
    add column also_account text not null default '',   -- empty where nobody did
    add column also_unit    text not null default '';
