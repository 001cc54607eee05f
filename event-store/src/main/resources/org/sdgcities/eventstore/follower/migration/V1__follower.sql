-- How far each consumer of the log has come. Lives in the consumer's own schema, so that rows and
-- position change in one transaction.
create table follower (
  name            text        primary key,
  next_position   bigint      not null,
  failed_position bigint,                    -- set when an event could not be applied; the follower stands
  failure         text,
  failed_at       timestamptz
);
