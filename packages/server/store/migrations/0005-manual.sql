-- The response manual, incidents with their log, and the organisation's own desks for the first hour.

-- One row per organisation: the answers as they stand now. `revision` is checked on every save.
create table manual (
  organisation_id uuid not null references organisation (id) on delete cascade,
  revision int not null default 1,
  -- core/schema/manual-answers.ts
  answers jsonb not null,
  owner_person_id uuid,
  review_on date,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  primary key (organisation_id),
  foreign key (organisation_id, owner_person_id) references person (organisation_id, id) on delete set null (owner_person_id)
);

-- A manual as it was published, with the texts of that day: { ja, en } of core/manual/compose.ts.
create table manual_version (
  organisation_id uuid not null references organisation (id) on delete cascade,
  version int not null check (version > 0),
  answers jsonb not null,
  body jsonb not null,
  note text not null check (length(note) <= 400),
  published_at timestamptz not null default now(),
  published_by uuid,
  published_name text not null,
  primary key (organisation_id, version)
);

create table incident (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  title text not null check (length(title) between 1 and 120),
  -- 訓練: never counted or listed together with real ones
  drill boolean not null,
  -- whose it is: a shop, or the whole organisation (the root)
  unit_id uuid not null,
  manual_version int,
  -- the checklist of that day in both languages; later changes of the manual do not reach it
  plan jsonb not null,
  started_at timestamptz not null,
  started_by uuid,
  closed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references unit (organisation_id, id)
);

create table incident_member (
  organisation_id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  added_at timestamptz not null default now(),
  primary key (organisation_id, incident_id, person_id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
create index incident_member_person on incident_member (organisation_id, person_id);

-- The log. Append-only; each line holds the hash of the one before (packages/server/manual/chain.ts). The name is kept as it was:
-- a log must be readable after somebody has left.
create table incident_entry (
  organisation_id uuid not null,
  incident_id uuid not null,
  seq int not null check (seq > 0),
  at timestamptz not null,
  happened_at timestamptz,
  late boolean not null,
  person_id uuid,
  person_name text not null,
  kind text not null,
  body jsonb not null,
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- made by the form: the same press twice is one line
  once text not null check (length(once) between 8 and 64),
  primary key (organisation_id, incident_id, seq),
  unique (organisation_id, incident_id, once),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id) on delete cascade
);

-- Preserved evidence. In the database, so that a backup holds the log and what it speaks of together.
create table incident_file (
  organisation_id uuid not null,
  incident_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  type text not null,
  bytes bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (organisation_id, incident_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id) on delete cascade
);

-- Whom to tell at work: shown on /now?at=<join code>.
create table own_desk (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  revision int not null default 1,
  -- { ja, en?, ja-easy? } each
  name jsonb not null,
  what jsonb not null,
  hours jsonb,
  tel text,
  url text,
  checked_on date not null,
  position int not null default 0,
  primary key (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['manual','manual_version','incident','incident_member','incident_entry','incident_file','own_desk']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;

grant select, insert, update on manual, incident to hinoyojin_app;
grant select, insert on manual_version, incident_entry, incident_file to hinoyojin_app;
grant select, insert, delete on incident_member to hinoyojin_app;
grant select, insert, update, delete on own_desk to hinoyojin_app;
