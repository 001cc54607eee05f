-- The log. One row an event, never changed.
create table event (
  position    bigint      primary key check (position >= 0),
  recorded_at timestamptz not null,
  event_id    uuid        not null,
  type        text        not null,
  version     text        not null,
  tags        text        not null,                                    -- key:value, sorted, one per line
  payload     bytea       not null,
  metadata    bytea       not null,
  leaf_hash   bytea       not null check (octet_length(leaf_hash) = 32)
);

-- Which events carry a tag. Derived from event.tags, and as unchangeable.
create table event_tag (
  tag      text   not null,
  position bigint not null,
  primary key (tag, position)
);

-- One row: the position that the next event gets. Whoever appends holds its lock.
create table head (
  id            smallint primary key check (id = 1),
  next_position bigint   not null
) with (fillfactor = 10);

insert into head values (1, 0);

-- What was answered to a command, written with its events.
create table command_receipt (
  key            text        primary key,
  fingerprint    bytea       not null,
  answer         bytea       not null,
  first_position bigint      not null,
  last_position  bigint      not null,
  recorded_at    timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as
$$ begin
  raise exception 'the log is append-only: % on % refused', tg_op, tg_table_name;
end $$;

create trigger append_only before update or delete or truncate on event
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on event_tag
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on command_receipt
  for each statement execute function refuse_change();
