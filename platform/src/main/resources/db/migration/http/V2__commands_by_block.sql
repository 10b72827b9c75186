-- Commands are added in the order of time and swept by night: a summary per block finds the old ones as well as an entry for each did.
drop index http.command_at;
create index command_at on http.command using brin (at) with (autosummarize = on);
