-- Which code made the rows, who runs the follower, and whether it is to begin anew. A rebuild has a row of
-- its own, under the follower's name with a mark behind it, as long as it goes on.
alter table follower
  add version text,                                -- null: not known, taken to be the code's
  add term    bigint  not null default 0,          -- grows with each taking over
  add anew    boolean not null default false;

-- Streams of which an event could not be applied. A stream whose next event builds on a parked one waits in
-- the knot of that one.
create table parked_stream (
  follower  text        not null,
  stream    text        not null,
  knot      text        not null,                  -- the stream that all in the knot wait for
  position  bigint      not null,                  -- of the event that was the reason
  cause     text,                                  -- null for those that only wait
  parked_at timestamptz not null default now(),
  again     boolean     not null default false,    -- is to be tried again
  primary key (follower, stream)
);

-- Events that wait, to be applied in order when their knot is released.
create table parked_event (
  follower text   not null,
  position bigint not null,
  knot     text   not null,
  primary key (follower, position)
);

-- Events that were passed over because the log says so.
create table left_out (
  follower text   not null,
  position bigint not null,
  primary key (follower, position)
);
