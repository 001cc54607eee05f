create table steps_city (
  city        text primary key,
  names       text not null,            -- JSON, by language
  country     text not null,
  lab         text not null,
  hub         text,
  population  bigint,
  enrolled_on date
);
create index on steps_city (hub);

-- What the criteria say about days, for last days that no event names.
create table steps_criteria (
  version           text primary key,
  completeness_days int  not null,
  moderation_days   int  not null
);

create table steps_cycle (
  cycle     text primary key,           -- such as mwanza/1
  city      text not null,
  number    int  not null,
  criteria  text not null,
  profile   text not null,
  opened_on date not null
);
create index on steps_cycle (city, number);

create table steps_step (
  step      text   primary key,         -- such as mwanza/1/diagnosis
  cycle     text   not null,
  city      text   not null,
  name      text   not null,
  number    int    not null,
  stage     text   not null,
  round     int    not null,            -- the last one submitted
  tries     int    not null,            -- submissions that counted since it was opened
  since     date   not null,
  due       date,
  due_by    text,
  signed_by text,
  signed_on date,
  position  bigint not null             -- of the last event of the step
);
create index on steps_step (city);
create index on steps_step (stage, due);

create table steps_round (
  step         text not null,
  round        int  not null,
  submitted_on date not null,
  submitted_by text not null,
  signed_by    text not null,
  manifest     text not null,
  outcome      text,
  decided_on   date,
  decided_by   text,
  reasons      text,                    -- JSON
  primary key (step, round)
);

create table steps_gap (
  position bigint primary key,
  step     text   not null,
  round    int    not null,
  gaps     text[] not null,
  found_on date   not null,
  found_by text   not null
);
create index on steps_gap (step);

create table steps_reviewer (
  step           text not null,
  round          int  not null,
  reviewer       text not null,
  number         int  not null,
  assigned_on    date not null,
  recommendation text,
  note           text,
  completed_on   date,
  primary key (step, round, reviewer)
);
create index on steps_reviewer (reviewer);

create table steps_finding (
  step      text  not null,
  round     int   not null,
  reviewer  text  not null,
  criterion text  not null,
  finding   text  not null,
  rationale text  not null,
  evidence  int[] not null,
  found_on  date  not null,
  primary key (step, round, reviewer, criterion)
);

create table steps_question (
  asked       bigint not null,          -- position of the event that asked
  number      int    not null,
  step        text   not null,
  round       int    not null,
  question    text   not null,
  asked_by    text   not null,
  asked_on    date   not null,
  due         date   not null,
  answer      text,
  answered_by text,
  answered_on date,
  primary key (asked, number)
);
create index on steps_question (step);

create table steps_condition (
  step      text not null,
  round     int  not null,
  number    int  not null,
  text      text not null,
  owner     text not null,
  due       date not null,
  closed_on date,
  closed_by text,
  note      text,
  primary key (step, round, number)
);

-- What the city answered to the findings of the round before.
create table steps_answer (
  step      text not null,
  round     int  not null,
  criterion text not null,
  answer    text not null,
  primary key (step, round, criterion)
);

create table steps_content (
  position  bigint primary key,
  step      text   not null,
  kind      text   not null,
  on_day    date   not null,
  by_person text   not null,
  document  text   not null             -- JSON
);
create index on steps_content (step, position);

create table steps_tally (
  step    text not null,
  measure text not null,
  item    text not null,
  primary key (step, measure, item)
);

create table steps_act (
  position  bigint primary key,
  step      text   not null,
  round     int    not null,
  on_day    date   not null,
  kind      text   not null,
  by_person text   not null,
  about     text
);
create index on steps_act (step, position);

create table steps_case (
  case_id     text   primary key,       -- such as mwanza/1/1
  city        text   not null,
  cycle       text   not null,
  number      int    not null,
  level       text   not null,
  stage       text   not null,
  since       date   not null,
  applied_by  text   not null,
  certificate text,
  status      text,
  valid_to    date,
  position    bigint not null
);
create index on steps_case (city);
create index on steps_case (certificate);
