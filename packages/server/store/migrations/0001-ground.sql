-- The ground: organisations, people, sign-in, courses, training, audit.
--
-- Rules (tests/catalogue.test.ts holds every tenant table to them):
--   * organisation_id comes first in the primary key, in every unique constraint and in every foreign key between tenant tables;
--   * row-level security is enabled AND forced; the policy compares with current_organisation();
--   * response_event and audit are append-only for the application's role.
-- The role hinoyojin_app is created by the store before this file runs. Ids are UUIDv7, made by the application.

create function current_organisation() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;

-- ---------------------------------------------------------------- content: global, the same for every organisation

create table media (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  type text not null,
  bytes bytea not null
);

create table pack (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  module_id text not null,
  module_version int not null,
  body jsonb not null,
  published_at timestamptz not null default now()
);

-- body: { course, modules: [{ id, pack, title, minutes, activities: [{ id, kind, minutes }] }] }, see server/training/release.ts
create table course_release (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  course_id text not null,
  version int not null,
  body jsonb not null,
  published_at timestamptz not null default now()
);

-- Which release newcomers begin. Those who have begun finish the one they began (course_progress.release_hash).
create table course_current (
  course_id text primary key,
  release_hash text not null references course_release (hash),
  since timestamptz not null default now()
);

-- ---------------------------------------------------------------- organisations

create table organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
  name text not null check (length(name) between 1 and 120),
  timezone text not null default 'Asia/Tokyo',
  locales text[] not null default '{ja,ja-easy}',
  -- roster: only people on the list come in; open: join code + name + PIN, and a manager confirms
  entry_mode text not null default 'roster' check (entry_mode in ('roster', 'open')),
  small_group int not null default 10 check (small_group >= 5),
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);
-- Not forced: the schema's owner looks organisations up by slug before one is known (functions below). The application's role is held.
alter table organisation enable row level security;
create policy tenant on organisation using (id = current_organisation()) with check (id = current_organisation());

-- A directory from what stands on a poster to whose poster it is. Only through the functions below.
create table entry_code (
  code text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  organisation_id uuid not null references organisation (id) on delete cascade,
  unit_id uuid not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table unit (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  parent_id uuid,
  -- ids from the root down to this unit, itself included: `path @> array[x]` is "in the subtree of x"
  path uuid[] not null,
  name text not null check (length(name) between 1 and 120),
  code text,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, parent_id) references unit (organisation_id, id),
  unique (organisation_id, code)
);
create unique index unit_root on unit (organisation_id) where parent_id is null;
create unique index unit_sibling on unit (organisation_id, parent_id, name) where closed_at is null;

-- ---------------------------------------------------------------- people and sign-in

create table person (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  -- staff or student number; null for people of open mode until a manager gives one
  number text check (length(number) between 1 and 40),
  name text not null check (length(name) between 1 and 80),
  unit_id uuid not null,
  email text check (length(email) <= 254),
  status text not null default 'active' check (status in ('active', 'left')),
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  locale text,
  -- text size, ruby, intensity, theme: what the person chose
  preferences jsonb not null default '{}',
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references unit (organisation_id, id),
  unique (organisation_id, number)
);
create index person_unit on person (organisation_id, unit_id);

create table role_grant (
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('manager', 'administrator', 'author', 'operator')),
  -- the grant reaches the subtree of this unit; an administrator's is the root
  unit_id uuid not null,
  granted_at timestamptz not null default now(),
  primary key (organisation_id, person_id, role, unit_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade,
  foreign key (organisation_id, unit_id) references unit (organisation_id, id) on delete cascade
);

create table pin (
  organisation_id uuid not null,
  person_id uuid not null,
  -- argon2id, encoded with its parameters
  hash text not null,
  set_at timestamptz not null default now(),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

-- One-time activation: printed on a slip (QR) or allowed by a manager on the spot. Also what a PIN reset leaves behind.
create table activation (
  organisation_id uuid not null,
  person_id uuid not null,
  -- eight characters to type together with the number: 40 bits, so its tries are counted
  code_hash bytea not null,
  -- the QR code of the same slip: 128 bits, nothing to count
  token_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  made_by uuid,
  made_at timestamptz not null default now(),
  primary key (organisation_id, person_id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

-- Someone who stands before the poster: a known number without a slip, or (open mode) a name. A manager confirms, matches or refuses.
create table entry_request (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  unit_id uuid not null,
  -- roster mode: the person the number belongs to; open mode: null until matched
  person_id uuid,
  name text check (length(name) between 1 and 80),
  pin_hash text not null,
  -- the waiting browser holds the secret; on approval it turns it into a session
  secret_hash bytea not null,
  locale text,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused', 'used')),
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  primary key (organisation_id, id),
  unique (organisation_id, secret_hash),
  foreign key (organisation_id, unit_id) references unit (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
create index entry_request_waiting on entry_request (organisation_id, unit_id) where state = 'waiting';

create table session (
  organisation_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  -- pin, activation, request, link, passkey
  method text not null,
  -- a shared tablet: short life, finishing an activity signs out
  shared boolean not null default false,
  device text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
create index session_person on session (organisation_id, person_id);

-- A browser that has signed in as this person before: failures of others do not close the door on it.
create table known_device (
  organisation_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, person_id, token_hash),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

-- Guesses in a window (packages/server/people/guess-limits.ts says which and how many). subject: an id or a keyed hash, never an
-- address in clear. Rows older than a day are removed as new ones are written.
create table guess (
  organisation_id uuid not null references organisation (id) on delete cascade,
  scope text not null,
  subject text not null,
  window_start timestamptz not null,
  count int not null default 0,
  primary key (organisation_id, scope, subject, window_start)
);

-- One-time links for managers and administrators (first start: printed in the terminal; by mail once SMTP is set).
create table sign_in_link (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

create table passkey (
  organisation_id uuid not null,
  credential_id text not null,
  person_id uuid not null,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  label text,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (organisation_id, credential_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

-- ---------------------------------------------------------------- import

create table import_batch (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  file_name text not null,
  file_sha256 text not null,
  counts jsonb not null,
  -- per person: before and after, enough to undo
  changes jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid,
  primary key (organisation_id, id)
);

-- A list of people that was read and not yet applied: the table as it was in the file, and what the administrator said about it.
-- Kept for a day. The rows are personal data, so they go as soon as the list is applied or given up.
create table import_draft (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  file_name text not null,
  file_sha256 text not null,
  -- gzip of JSON: header and rows
  body bytea,
  row_count int not null,
  -- which column means what, answers about units, whether those who are missing leave
  answers jsonb not null default '{}',
  made_by uuid not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  applied_batch_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, applied_batch_id) references import_batch (organisation_id, id)
);

-- ---------------------------------------------------------------- training

create table assignment (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  course_id text not null,
  -- the subtree that has to do it; the root is everyone
  unit_id uuid not null,
  -- people who join later too?
  later_joiners boolean not null default true,
  due_on date,
  -- late joiners get this many days from their own first day, when that is later than due_on
  late_days int check (late_days between 1 and 365),
  cycle int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references unit (organisation_id, id)
);
create index assignment_live on assignment (organisation_id, unit_id) where withdrawn_at is null;

-- Derived (rebuilt by `hinoyojin rebuild`), except release_hash: the release this person began and finishes.
create table course_progress (
  organisation_id uuid not null,
  person_id uuid not null,
  course_id text not null,
  cycle int not null,
  release_hash text not null references course_release (hash),
  done int not null default 0,
  total int not null,
  study_ms bigint not null default 0,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (organisation_id, person_id, course_id, cycle),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
) with (fillfactor = 80);

create table attempt (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  course_id text not null,
  cycle int not null,
  module_id text not null,
  activity_id text not null,
  pack_hash text not null references pack (hash),
  seed bigint not null,
  -- last recorded seq; 0 = nothing yet
  seq int not null default 0,
  study_ms int not null default 0,
  started_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
) with (fillfactor = 80);
create index attempt_person on attempt (organisation_id, person_id, course_id, cycle);

create table response_event (
  organisation_id uuid not null,
  attempt_id uuid not null,
  seq int not null check (seq > 0),
  place text not null check (length(place) <= 80),
  choice text not null check (length(choice) <= 400),
  ms int not null check (ms between 0 and 3600000),
  -- by the phone's clock: may be wrong, never used for order
  phone_at timestamptz,
  at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, attempt_id, seq),
  foreign key (organisation_id, attempt_id) references attempt (organisation_id, id) on delete cascade
);

-- Derived: judge(key, events) of every finished attempt, recomputable for every event ever stored.
create table evidence (
  organisation_id uuid not null,
  attempt_id uuid not null,
  objective text not null,
  verdict text not null check (verdict in ('met', 'partial', 'missed')),
  because int[] not null,
  primary key (organisation_id, attempt_id, objective),
  foreign key (organisation_id, attempt_id) references attempt (organisation_id, id) on delete cascade
);

-- ---------------------------------------------------------------- audit

create table audit (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  actor_person_id uuid,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}',
  primary key (organisation_id, id)
);

-- ---------------------------------------------------------------- the wall

do $$
declare t text;
begin
  foreach t in array array['unit','person','role_grant','pin','activation','entry_request','session','known_device','guess',
    'sign_in_link','passkey','import_batch','import_draft','assignment','course_progress','attempt','response_event','evidence','audit']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;

grant usage on schema public to hinoyojin_app;
grant select, insert on media, pack, course_release to hinoyojin_app;
grant select, insert, update on course_current to hinoyojin_app;
grant select, insert, update on organisation, unit, person, entry_request, session, sign_in_link, passkey, import_batch, assignment to hinoyojin_app;
grant select, insert, update, delete on role_grant, pin, activation, known_device, guess, course_progress, evidence to hinoyojin_app;
grant select, insert, update, delete on import_draft to hinoyojin_app;
grant delete on passkey, session, person to hinoyojin_app;
grant select, insert, update on attempt to hinoyojin_app;
grant select, insert on response_event, audit to hinoyojin_app;

-- Doors that must open before the organisation is known. SECURITY DEFINER: they return identity, never content.
create function resolve_entry_code(p_code text) returns table (organisation_id uuid, unit_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select e.organisation_id, e.unit_id from entry_code e where e.code = p_code and e.revoked_at is null $$;

create function issue_entry_code(p_code text, p_unit uuid) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ insert into entry_code (code, organisation_id, unit_id) values (p_code, current_organisation(), p_unit) $$;

create function entry_codes() returns table (code text, unit_id uuid, created_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select e.code, e.unit_id, e.created_at from entry_code e where e.organisation_id = current_organisation() and e.revoked_at is null $$;

create function revoke_entry_code(p_code text) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update entry_code set revoked_at = now() where code = p_code and organisation_id = current_organisation() $$;

create function organisation_by_slug(p_slug text) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id from organisation where slug = p_slug $$;

create function organisation_count() returns bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*) from organisation $$;

create function organisation_ids() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id from organisation order by created_at, id $$;

revoke all on function resolve_entry_code, issue_entry_code, entry_codes, revoke_entry_code, organisation_by_slug, organisation_count, organisation_ids from public;
grant execute on function resolve_entry_code, issue_entry_code, entry_codes, revoke_entry_code, organisation_by_slug, organisation_count, organisation_ids to hinoyojin_app;

-- The organisation, when this installation serves exactly one: then nobody has to be asked which.
create function only_organisation() returns uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select case when count(*) = 1 then (array_agg(id))[1] end from organisation $$;
revoke all on function only_organisation from public;
grant execute on function only_organisation to hinoyojin_app;

-- ---------------------------------------------------------------- who is signed in

-- One statement, one round trip for every page. Sets the organisation itself, like record_step; row-level security holds as always.
-- `stale`: not seen for ten minutes; the caller then moves seen_at and expires_at on.
create function signed_in(p_organisation uuid, p_token_hash bytea) returns table (
  session_id uuid, method text, shared boolean, stale boolean,
  person_id uuid, number text, name text, unit_id uuid, locale text, preferences jsonb, roles jsonb, organisation jsonb
)
language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('app.organisation', p_organisation::text, true);
  return query
    select s.id, s.method, s.shared, s.seen_at < now() - interval '10 minutes',
      p.id, p.number, p.name, p.unit_id, p.locale, p.preferences,
      coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id) order by g.role, g.unit_id)
        from role_grant g where g.organisation_id = s.organisation_id and g.person_id = s.person_id), '[]'),
      jsonb_build_object('name', o.name, 'slug', o.slug, 'timezone', o.timezone, 'locales', o.locales,
        'smallGroup', o.small_group, 'entryMode', o.entry_mode)
    from session s
    join organisation o on o.id = s.organisation_id
    join person p on p.organisation_id = s.organisation_id and p.id = s.person_id
    where s.organisation_id = p_organisation and s.token_hash = p_token_hash
      and s.revoked_at is null and s.expires_at > now() and p.status = 'active';
end $$;
grant execute on function signed_in to hinoyojin_app;

-- Whoever leaves is signed out everywhere, by whatever way the row was changed: no caller can forget it.
create function sign_out_who_leaves() returns trigger
language plpgsql as $$
begin
  update session set revoked_at = now()
    where organisation_id = new.organisation_id and person_id = new.id and revoked_at is null;
  update sign_in_link set used_at = now()
    where organisation_id = new.organisation_id and person_id = new.id and used_at is null;
  delete from activation where organisation_id = new.organisation_id and person_id = new.id;
  return null;
end $$;
create trigger person_left after update of status on person
  for each row when (old.status = 'active' and new.status = 'left') execute function sign_out_who_leaves();

-- ---------------------------------------------------------------- the step

-- One answer, one statement, one round trip, one commit. The session is checked here, so that the hot path reads nothing before it.
-- Outcome: recorded | duplicate (same answer again: fine) | signed-out | not-yours | finished | out-of-order (seq = last recorded).
-- p_checked: the application has seen that this answer may be given here; without it nothing is stored and only the outcome is told.
-- On the last answer of an activity `p_evidence` ([{objective, verdict, because}]) is stored and progress is moved, in the same commit.
create function record_step(
  p_organisation uuid, p_token_hash bytea, p_attempt uuid, p_seq int, p_place text, p_choice text,
  p_phone_at timestamptz, p_ms int, p_evidence jsonb, p_checked boolean
) returns table (outcome text, seq int)
language plpgsql as $$
#variable_conflict use_column
declare
  v_person uuid;
  v_attempt record;
begin
  perform set_config('app.organisation', p_organisation::text, true);

  select s.person_id into v_person from session s
    where s.organisation_id = p_organisation and s.token_hash = p_token_hash and s.revoked_at is null and s.expires_at > now();
  if v_person is null then
    return query select 'signed-out'::text, null::int; return;
  end if;

  update attempt a
    set seq = p_seq, study_ms = least(a.study_ms::bigint + p_ms, 2000000000)::int, updated_at = now(),
        finished_at = case when p_evidence is not null then now() end
    where a.organisation_id = p_organisation and a.id = p_attempt and a.person_id = v_person
      and a.seq = p_seq - 1 and a.finished_at is null and p_checked
    returning a.course_id, a.cycle, a.module_id, a.activity_id into v_attempt;

  if not found then
    select a.person_id, a.seq, a.finished_at into v_attempt from attempt a
      where a.organisation_id = p_organisation and a.id = p_attempt;
    if not found or v_attempt.person_id <> v_person then
      return query select 'not-yours'::text, null::int; return;
    end if;
    if exists (select 1 from response_event e where e.organisation_id = p_organisation and e.attempt_id = p_attempt
                 and e.seq = p_seq and e.place = p_place and e.choice = p_choice) then
      return query select 'duplicate'::text, v_attempt.seq; return;
    end if;
    if v_attempt.finished_at is not null then
      return query select 'finished'::text, v_attempt.seq; return;
    end if;
    return query select 'out-of-order'::text, v_attempt.seq; return;
  end if;

  insert into response_event (organisation_id, attempt_id, seq, place, choice, ms, phone_at)
    values (p_organisation, p_attempt, p_seq, p_place, p_choice, p_ms, p_phone_at);

  if p_evidence is not null then
    insert into evidence (organisation_id, attempt_id, objective, verdict, because)
      select p_organisation, p_attempt, e.objective, e.verdict, e.because
      from jsonb_to_recordset(p_evidence) as e (objective text, verdict text, because int[]);
    perform move_progress(p_organisation, v_person, v_attempt.course_id, v_attempt.cycle);
  end if;
  return query select 'recorded'::text, p_seq;
end $$;

-- Recounts one person's progress in one cycle from the finished attempts: derived, so it may be called any number of times.
create function move_progress(p_organisation uuid, p_person uuid, p_course text, p_cycle int) returns void
language sql as $$
  update course_progress p
    set done = d.done, study_ms = d.study_ms,
        finished_at = case when d.done >= p.total then coalesce(p.finished_at, d.last) end
    from (
      select count(distinct (a.module_id, a.activity_id)) filter (where a.finished_at is not null) as done,
             coalesce(sum(a.study_ms), 0) as study_ms, max(a.finished_at) as last
      from attempt a
      where a.organisation_id = p_organisation and a.person_id = p_person and a.course_id = p_course and a.cycle = p_cycle
    ) d
    where p.organisation_id = p_organisation and p.person_id = p_person and p.course_id = p_course and p.cycle = p_cycle
$$;
grant execute on function record_step, move_progress, current_organisation to hinoyojin_app;
