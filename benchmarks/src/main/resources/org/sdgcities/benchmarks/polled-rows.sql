-- Rows in the order of their transactions: a number from a sequence may be taken early and become
-- visible late.
create table polled_row (
  id      bigint      generated always as identity,
  tx      xid8        not null default pg_current_xact_id(),
  due     timestamptz not null,
  stream  text        not null,
  payload bytea       not null,
  primary key (tx, id)
);
create table polled_to (tx xid8 not null, id bigint not null);
insert into polled_to values ('0', 0);
