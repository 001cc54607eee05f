-- Indexes that search by bytes are faster than those that follow a language, and an upgrade of the
-- operating system, which may change the order of a language, cannot break them.
alter table event_tag alter column tag type text collate "C";
alter table command_receipt alter column key type text collate "C";
alter table snapshot alter column kind type text collate "C", alter column id type text collate "C";
