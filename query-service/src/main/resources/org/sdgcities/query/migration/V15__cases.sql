create table cases_city (
  city  text primary key,
  names text not null,                 -- JSON, by language
  lab   text not null,
  hub   text
);

create table cases_cycle (
  city     text not null,
  cycle    int  not null,
  criteria text not null,
  primary key (city, cycle)
);

-- Who had which part in a cycle: on the side of the CITY, REVIEWED, VOTED, or kept the register.
create table cases_part (
  city   text not null,
  cycle  int  not null,
  person text not null,
  part   text not null,
  primary key (city, cycle, person, part)
);

-- The decision on a step, as long as it stands.
create table cases_step (
  city       text not null,
  cycle      int  not null,
  step       text not null,
  outcome    text not null,
  decided_on date not null,
  primary key (city, cycle, step)
);

create table cases_case (
  city             text    not null,
  cycle            int     not null,
  number           int     not null,
  level            text    not null,   -- applied for
  stage            text    not null,
  since            date    not null,
  round            int     not null,   -- of the panel; 0 before there is one
  deferred         boolean not null,
  applied_by       text    not null,
  applied_on       date    not null,
  dossier          text,
  dossier_position bigint,
  steps            text,               -- JSON, digest by step
  evaluation       text,
  signed_by        text,
  signed_on        date,
  certificate      text,
  position         bigint  not null,   -- of its last event
  primary key (city, cycle, number)
);

-- A panel's way to one decision; a panel that defers begins another round.
create table cases_round (
  city         text   not null,
  cycle        int    not null,
  number       int    not null,
  round        int    not null,
  members      text[] not null,
  convened_by  text   not null,
  convened_on  date   not null,
  due          date   not null,
  outcome      text,
  level        text,
  votes        text,                   -- JSON, how many by vote
  reasons      text,                   -- JSON
  minority     text,
  appeal_until date,
  decided_by   text,
  decided_on   date,
  certificate  text,                   -- issued on the decision
  annulled_by  text,                   -- the appeal
  primary key (city, cycle, number, round)
);

create table cases_vote (
  city    text not null,
  cycle   int  not null,
  number  int  not null,
  round   int  not null,
  person  text not null,
  vote    text not null,
  level   text,
  reasons text not null,               -- JSON
  cast_on date not null,
  primary key (city, cycle, number, round, person)
);

create table cases_certificate (
  certificate  text primary key,
  city         text   not null,
  cycle        int    not null,
  number       int    not null,        -- of the case
  level        text   not null,
  criteria     text   not null,
  status       text   not null,
  since        date   not null,
  valid_from   date   not null,
  valid_to     date   not null,
  issued_by    text   not null,
  stopped_by   text,
  appeal_until date,
  position     bigint not null         -- of its last event
);
create index on cases_certificate (city);

create table cases_certificate_act (
  position    bigint primary key,
  certificate text not null,
  status      text not null,           -- that the act brought about
  on_day      date not null,
  by          text not null,
  ground      text,
  reason      text,
  heard       text,
  successor   text
);
create index on cases_certificate_act (certificate, position);

create table cases_appeal (
  city        text   not null,
  number      int    not null,
  against     text   not null,
  kind        text   not null,
  cycle       int,
  status      text   not null,
  grounds     text   not null,
  lodged_by   text   not null,
  lodged_on   date   not null,
  panel       text[] not null,
  due         date,
  admitted_by text,
  admitted_on date,
  outcome     text,
  summary     text,
  decided_by  text,
  decided_on  date,
  position    bigint not null,         -- of its last event
  primary key (city, number)
);
