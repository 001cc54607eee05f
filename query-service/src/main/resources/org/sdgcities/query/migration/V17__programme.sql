create table programme_person (
  person        text    primary key,
  organisation  text    not null,
  registered_on date    not null,
  erased        boolean not null default false
);

create table programme_role (
  person     text not null,
  role       text not null,
  scope      text not null,
  valid_to   date,
  granted_by text not null,
  granted_on date not null,
  primary key (person, role, scope)
);

create table programme_declaration (
  person      text not null,
  cycle       text not null,
  interest    text not null,
  declared_on date not null,
  primary key (person, cycle)
);

create table programme_city (
  city          text primary key,
  names         text not null,           -- JSON, by language
  country       text not null,
  lab           text not null,
  hub           text,
  registered_on date not null,
  enrolled_on   date
);
