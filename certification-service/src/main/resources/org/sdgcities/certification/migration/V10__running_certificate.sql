-- Certificates whose last day has not been recorded yet; follows from the log.
create table running_certificate (
  number   text primary key,
  last_day date not null
);
create index running_certificate_last_day on running_certificate (last_day);
