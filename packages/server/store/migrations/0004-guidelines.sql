-- Guidelines: a draft that several people edit, versions that never change, and who has read and agreed, chained by hash.

-- One draft per organisation. body: GuidelineDraft of core/schema/guideline-draft.ts; every clause in it carries its own revision.
create table guideline_draft (
  organisation_id uuid primary key references organisation (id) on delete cascade,
  body jsonb not null,
  revision int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  -- The text that waits for approval: { body, note, proposedBy, proposedAt, approvedBy, approvedAt, alone }
  proposal jsonb
);

-- As published. texts and hashes by language: the exact text people agree to, and its SHA-256.
create table guideline_version (
  organisation_id uuid not null references organisation (id) on delete cascade,
  number int not null check (number > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  body jsonb not null,
  texts jsonb not null,
  hashes jsonb not null,
  note text not null default '' check (length(note) <= 1000),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  -- There was no second administrator to ask.
  alone boolean not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (organisation_id, number)
);

-- Which clauses somebody has read to the end: the hash of the Japanese text, so that a clause that did not change stays read.
-- Nothing about what they answered on the way.
create table guideline_read (
  organisation_id uuid not null,
  person_id uuid not null,
  clause_hash text not null check (clause_hash ~ '^[0-9a-f]{64}$'),
  read_at timestamptz not null default now(),
  primary key (organisation_id, person_id, clause_hash),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

-- The chain. line: the exact text that is hashed; it holds the hash of the line before. No key to person: the chain outlives them.
create table acknowledgement (
  organisation_id uuid not null references organisation (id) on delete cascade,
  seq int not null check (seq > 0),
  person_id uuid not null,
  version int not null,
  locale text not null,
  parts text not null check (parts in ('people', 'people+official')),
  at timestamptz not null,
  line text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (organisation_id, seq),
  unique (organisation_id, hash),
  foreign key (organisation_id, version) references guideline_version (organisation_id, number)
);
create index acknowledgement_of_person on acknowledgement (organisation_id, person_id, seq);

-- The last link, locked for the moment in which the next one is added.
create table acknowledgement_head (
  organisation_id uuid primary key references organisation (id) on delete cascade,
  seq int not null,
  hash text not null
);

-- Who a link is about. The link holds a hash of this with the salt: without this row it names nobody.
create table acknowledgement_person (
  organisation_id uuid not null references organisation (id) on delete cascade,
  seq int not null,
  person_id uuid not null,
  number text,
  name text not null,
  salt text not null,
  primary key (organisation_id, seq),
  foreign key (organisation_id, seq) references acknowledgement (organisation_id, seq)
);

-- A question to the administrator, from a reader who does not understand or does not agree.
create table guideline_note (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  version int not null,
  clause_key text,
  text text not null check (length(text) between 1 and 2000),
  at timestamptz not null default now(),
  answer text check (length(answer) <= 2000),
  answered_by uuid,
  answered_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade,
  foreign key (organisation_id, version) references guideline_version (organisation_id, number)
);
create index guideline_note_person on guideline_note (organisation_id, person_id);

do $$
declare t text;
begin
  foreach t in array array['guideline_draft','guideline_version','guideline_read','acknowledgement','acknowledgement_head',
    'acknowledgement_person','guideline_note']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;

grant select, insert, update, delete on guideline_draft to hinoyojin_app;
grant select, insert on guideline_version, guideline_read, acknowledgement to hinoyojin_app;
grant select, insert, update on acknowledgement_head, guideline_note to hinoyojin_app;
grant select, insert, delete on acknowledgement_person to hinoyojin_app;
