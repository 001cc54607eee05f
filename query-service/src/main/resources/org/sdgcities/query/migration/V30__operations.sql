-- Which events are left out by which follower, and why.
create table operations_skipped (
  follower   text   not null,
  position   bigint not null,
  reason     text   not null,
  by_person  text   not null,
  skipped_on date   not null,
  recorded   bigint not null,            -- position of the event that says so
  primary key (follower, position)
);
