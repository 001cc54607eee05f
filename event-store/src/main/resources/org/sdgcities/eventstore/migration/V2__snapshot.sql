-- States as they were folded up to some position. Only to save time: whatever stands here may be
-- deleted at any moment, and nothing is lost.
create table snapshot (
  kind          text   not null,
  id            text   not null,
  version       int    not null,                      -- of the code that folded
  next_position bigint not null,                      -- all below it is in the state
  state         bytea  not null,
  checksum      bytea  not null,
  primary key (kind, id)
);
