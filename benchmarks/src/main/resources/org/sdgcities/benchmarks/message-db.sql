-- The table and the write function of message-db 1.3 in our own words: same columns, same indexes,
-- the same lock on the category and the same version check.
create schema message_store;
create table message_store.messages (
  global_position bigserial   not null primary key,
  position        bigint      not null,
  time            timestamp   not null default (now() at time zone 'utc'),
  stream_name     text        not null,
  type            text        not null,
  data            jsonb,
  metadata        jsonb,
  id              uuid        not null
);
create unique index messages_id on message_store.messages (id);
create unique index messages_stream on message_store.messages (stream_name, position);
create index messages_category on message_store.messages
  (split_part(stream_name, '-', 1), global_position, split_part(metadata->>'correlationStreamName', '-', 1));

create function message_store.write_message(
  _id uuid, _stream text, _type text, _data jsonb, _metadata jsonb, _expected bigint)
returns bigint language plpgsql as $$
declare
  _version bigint;
begin
  perform pg_advisory_xact_lock(left('x' || md5(split_part(_stream, '-', 1)), 17)::bit(64)::bigint);
  select max(position) into _version from message_store.messages where stream_name = _stream;
  _version := coalesce(_version, -1);
  if _expected is not null and _expected <> _version then
    raise exception 'Wrong expected version: % (Stream: %, Stream Version: %)', _expected, _stream, _version;
  end if;
  insert into message_store.messages (id, stream_name, position, type, data, metadata)
    values (_id, _stream, _version + 1, _type, _data, _metadata);
  return _version + 1;
end $$;
