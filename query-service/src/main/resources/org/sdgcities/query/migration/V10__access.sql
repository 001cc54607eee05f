create table access_person (
  person       text    primary key,
  organisation text    not null,
  erased       boolean not null default false
);

create table access_role (
  person     text not null,
  role       text not null,
  scope      text not null,
  valid_to   date,
  granted_on date not null,
  primary key (person, role, scope)
);
create index on access_role (role, scope);

create table access_declaration (
  person      text not null,
  cycle       text not null,
  interest    text not null,
  declared_on date not null,
  primary key (person, cycle)
);

create table access_city (
  city text primary key,
  lab  text not null,
  hub  text
);
