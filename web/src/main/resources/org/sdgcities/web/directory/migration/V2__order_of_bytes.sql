-- What cannot be made anew from the log is searched by bytes: an upgrade of the operating system,
-- which may change the order of a language, cannot break these indexes.
alter table person alter column person type text collate "C", alter column mail type text collate "C";
alter table identity
  alter column issuer type text collate "C",
  alter column subject type text collate "C",
  alter column person type text collate "C";
