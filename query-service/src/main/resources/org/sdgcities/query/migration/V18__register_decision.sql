-- What the public sees of a decision: that a panel of so many took it, and when.
create table register_decision (
  case_id    text   primary key,
  decided_on date   not null,
  panel      int    not null,
  position   bigint not null
);

alter table register_certificate add column case_id text;

-- Why a certificate was suspended or withdrawn, as a code.
alter table register_act add column ground text;
