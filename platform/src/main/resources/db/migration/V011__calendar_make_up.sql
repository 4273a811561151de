-- calendar: a make-up day belongs to the year's arrangement; which holiday it was exchanged for stands in the notice
alter table calendar_make_up_day drop column holiday;
