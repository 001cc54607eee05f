create table catalogue_indicator (
  code      text primary key,
  names     text not null,             -- JSON, by language
  unit      text not null,
  domain    text not null,
  objective text not null,
  sdg       text,
  direction text not null,
  source    text not null,
  verified  text not null
);

create table catalogue_criteria (
  version      text primary key,
  document     text not null,          -- JSON, the whole version
  published_on date not null
);

create table catalogue_hub (
  hub       text   primary key,
  names     text   not null,           -- JSON, by language
  host      text   not null,
  regions   text[] not null,
  languages text[] not null
);

create table catalogue_lab (
  lab      text   primary key,
  name     text   not null,
  kind     text   not null,
  host     text   not null,
  academia text[] not null
);

create table catalogue_organisation (
  organisation text primary key,
  name         text not null,
  kind         text not null,
  country      text not null
);
