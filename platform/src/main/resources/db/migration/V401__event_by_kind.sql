-- matters: a figure asks which matters an event happened to; without this, an event that never happened was looked for in all
create index matter_event_by_event on matter_event (event, matter);
