-- How much the log holds about each city.
create table audit_city (
  city          text        primary key,
  names         text,                    -- JSON, by language; null until it is registered
  events        bigint      not null,
  last_position bigint      not null,
  last_at       timestamptz not null
);
