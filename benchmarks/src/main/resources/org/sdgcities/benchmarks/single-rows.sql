-- What pgbench and its stand-in write to: one row an event, with a version check and nothing else.
create table single_row (
  position    bigint      generated always as identity primary key,
  stream      text        not null,
  version     bigint      not null,
  type        text        not null,
  payload     bytea       not null,
  recorded_at timestamptz not null,
  unique (stream, version)
);
