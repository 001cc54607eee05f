create table register_city (
  city              text   primary key,
  names             text   not null,      -- JSON, by language
  country           text   not null,
  regions           text[] not null,
  lab               text   not null,
  locode            text,
  latitude          numeric,
  longitude         numeric,
  population        bigint,
  population_source text,
  registered_on     date   not null,
  enrolled_on       date,
  hub               text,
  cycle             int,
  criteria          text,
  certificate       text                  -- the last one issued
);

create table register_step (
  city  text not null,
  cycle int  not null,
  step  text not null,
  stage text not null,
  since date not null,
  primary key (city, cycle, step)
);

create table register_certificate (
  certificate     text   primary key,
  city            text   not null,
  cycle           int    not null,
  level           text   not null,
  criteria        text   not null,
  dossier         text   not null,
  status          text   not null,
  since           date   not null,
  valid_from      date   not null,
  valid_to        date   not null,
  issued_position bigint not null,
  successor       text
);
create index on register_certificate (city);

create table register_act (
  position bigint primary key,
  city     text   not null,
  on_day   date   not null,
  kind     text   not null,
  about    text
);
create index on register_act (city, position);
