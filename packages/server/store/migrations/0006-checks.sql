-- The personal check and the organisation check. Why what is kept how long: docs/decisions/0010.

-- One go at the personal check. Only the person reads it; deleted by the person at any time, answers forgotten soon after the end.
create table personal_check (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  form text not null check (form in ('a', 'b')),
  seed bigint not null check (seed between 0 and 4294967295),
  -- question id -> answer; {} once forgotten
  answers jsonb not null default '{}',
  -- numbers only (core/diagnosis/result.ts); null while it is not finished
  result jsonb,
  started_at timestamptz not null,
  touched_at timestamptz not null,
  finished_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade,
  check ((result is null) = (finished_at is null))
);
create unique index personal_check_open on personal_check (organisation_id, person_id) where finished_at is null;
create index personal_check_finished on personal_check (organisation_id, finished_at) where finished_at is not null;

-- Figures of one quarter as they may be shown: groups that are too small were left out before this row was written, and it is
-- written once. Nothing of a person can be worked out of it again, so a person's deletion does not change it.
create table check_snapshot (
  organisation_id uuid not null references organisation (id) on delete cascade,
  -- first day of the quarter
  quarter date not null,
  body jsonb not null,
  made_at timestamptz not null,
  primary key (organisation_id, quarter)
);

-- One round of the organisation check. One is open at a time; a closed one is never changed again.
create table organisation_check (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  number int not null check (number > 0),
  survey_version int not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  primary key (organisation_id, id),
  unique (organisation_id, number)
);
create unique index organisation_check_open on organisation_check (organisation_id) where closed_at is null;

create table organisation_check_person (
  organisation_id uuid not null,
  check_id uuid not null,
  person_id uuid not null,
  invited_at timestamptz not null,
  primary key (organisation_id, check_id, person_id),
  foreign key (organisation_id, check_id) references organisation_check (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

-- What one person answers to one question. Nobody else writes it.
create table organisation_check_answer (
  organisation_id uuid not null,
  check_id uuid not null,
  question text not null check (length(question) <= 60),
  person_id uuid not null,
  answer text not null check (answer in ('yes', 'partly', 'no', 'unknown')),
  evidence text not null default '' check (length(evidence) <= 1000),
  link text not null default '' check (length(link) <= 500),
  revision int not null default 1,
  answered_at timestamptz not null,
  primary key (organisation_id, check_id, question, person_id),
  foreign key (organisation_id, check_id) references organisation_check (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

-- What was agreed about one question. Several administrators may write: the revision says which text somebody had in front of them.
create table organisation_check_agreed (
  organisation_id uuid not null,
  check_id uuid not null,
  question text not null check (length(question) <= 60),
  answer text not null check (answer in ('yes', 'partly', 'no', 'unknown')),
  evidence text not null default '' check (length(evidence) <= 1000),
  owner text not null default '' check (length(owner) <= 80),
  step text not null default '' check (length(step) <= 500),
  due_on date,
  done_at timestamptz,
  revision int not null default 1,
  agreed_at timestamptz not null,
  agreed_by uuid not null,
  primary key (organisation_id, check_id, question),
  foreign key (organisation_id, check_id) references organisation_check (organisation_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['personal_check', 'check_snapshot', 'organisation_check', 'organisation_check_person',
    'organisation_check_answer', 'organisation_check_agreed']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;

grant select, insert, update, delete on personal_check, organisation_check_person, organisation_check_answer to hinoyojin_app;
grant select, insert on check_snapshot to hinoyojin_app;
grant select, insert, update on organisation_check, organisation_check_agreed to hinoyojin_app;
