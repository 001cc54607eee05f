-- People's names and addresses. The log knows only their ids; erasing a row here makes an id say nothing.
create table person (
  person   text primary key,
  name     text not null,
  mail     text not null unique,
  language text not null
);

-- By which account of which issuer a person signs in.
create table identity (
  issuer    text        not null,
  subject   text        not null,
  person    text        not null references person on delete cascade,
  linked_at timestamptz not null default now(),
  primary key (issuer, subject)
);
