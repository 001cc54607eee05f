-- Who may do what in the database. The certification service appends to the log and never changes it; the
-- query service reads it.
grant usage on schema eventlog to ${certificationRole}, ${queryRole};
grant select on all tables in schema eventlog to ${certificationRole}, ${queryRole};
grant insert on eventlog.event, eventlog.event_tag, eventlog.command_receipt to ${certificationRole};
grant update on eventlog.head to ${certificationRole};
grant insert, update, delete on eventlog.snapshot to ${certificationRole};

grant usage on schema directory to ${certificationRole}, ${queryRole};
grant select, insert, update, delete on directory.person, directory.identity to ${certificationRole};
grant select on directory.person to ${queryRole};
grant update on directory.person to ${queryRole};   -- only to lock a row while an account is tied to it
grant select, insert on directory.identity to ${queryRole};

grant usage on schema certification to ${certificationRole};
grant select, insert, update, delete on all tables in schema certification to ${certificationRole};
