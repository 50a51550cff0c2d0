-- Post and operator: the outbox, who runs the installation, organisations that rest or are to be erased, announcements, jobs.
-- The rules at the head of 0001-ground.sql hold here too.

-- ---------------------------------------------------------------- organisations that rest, and those that will be erased

alter table organisation
  add column kind text not null default 'company' check (kind in ('company', 'university')),
  -- nobody gets in while this is set; nothing is lost
  add column suspended_at timestamptz,
  -- the day after which the erasing job removes everything; until then it can be called off
  add column erase_at timestamptz;

-- ---------------------------------------------------------------- who runs the installation

-- Read before any organisation is known (which one publishes the news?), so it is a directory: only through the functions below.
create table operator (
  organisation_id uuid not null,
  person_id uuid not null,
  since timestamptz not null default now(),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);

create function operating_organisation() returns uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id from operator order by since, organisation_id limit 1 $$;

create function operator_ids() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select person_id from operator where organisation_id = current_organisation() order by since, person_id $$;

-- Operators belong to one organisation: what they publish is its. False: there are already operators of another one.
create function name_operator(p_person uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  lock table operator in share row exclusive mode;
  if exists (select from operator where organisation_id <> current_organisation()) then return false; end if;
  insert into operator (organisation_id, person_id) values (current_organisation(), p_person) on conflict do nothing;
  return true;
end $$;

create function unname_operator(p_person uuid) returns boolean
  language sql security definer set search_path = public, pg_temp
  as $$ with gone as (delete from operator where organisation_id = current_organisation() and person_id = p_person returning 1)
    select exists (select from gone) $$;

-- Everything of the current organisation, for ever. The foreign keys carry it through every table. False: it was not asked for, its
-- days of grace are not over, or it is the one that runs the installation.
create function erase_organisation(p_now timestamptz) returns boolean
  language sql security definer set search_path = public, pg_temp
  as $$ with gone as (delete from organisation where id = current_organisation() and erase_at <= p_now
      and not exists (select from operator where organisation_id = current_organisation()) returning 1)
    select exists (select from gone) $$;

-- ---------------------------------------------------------------- the outbox

-- The finished letter: subject and text as they go out. Bodies are erased a month after sending; the row stays.
create table mail (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  -- whoever queues the same key twice has queued once
  key text not null check (length(key) between 1 and 200),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'bounced', 'given-up')),
  recipient text not null check (length(recipient) <= 254),
  locale text not null,
  template text not null,
  subject text not null,
  -- null: erased
  body text,
  -- { method, text } of an iCalendar file
  calendar jsonb,
  -- address for one-click unsubscribing (RFC 8058)
  unsubscribe text,
  queued_at timestamptz not null default now(),
  tries int not null default 0,
  -- what the mail server said last, when it was not "yes"
  trouble text,
  settled_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, key)
);
create index mail_state on mail (organisation_id, state, id);

-- Which mail of whom goes out next: ids and times, read by the worker before any organisation is known.
create table mail_due (
  organisation_id uuid not null,
  mail_id uuid not null,
  due_at timestamptz not null,
  primary key (organisation_id, mail_id),
  foreign key (organisation_id, mail_id) references mail (organisation_id, id) on delete cascade
);
create index mail_due_at on mail_due (due_at);

create function put_up_mail(p_mail uuid, p_due timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ insert into mail_due (organisation_id, mail_id, due_at) values (current_organisation(), p_mail, p_due)
    on conflict (organisation_id, mail_id) do update set due_at = excluded.due_at $$;

-- Lends mails that are due to one worker; when it dies, they are due again after the lease.
create function take_mail(p_now timestamptz, p_lease interval, p_limit int) returns table (organisation_id uuid, mail_id uuid)
  language sql security definer set search_path = public, pg_temp
  as $$ update mail_due d set due_at = p_now + p_lease
    from (select m.organisation_id as o, m.mail_id as m from mail_due m where m.due_at <= p_now
      order by m.due_at limit p_limit for update skip locked) next
    where d.organisation_id = next.o and d.mail_id = next.m returning d.organisation_id, d.mail_id $$;

create function take_down_mail(p_mail uuid) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from mail_due where organisation_id = current_organisation() and mail_id = p_mail $$;

-- ---------------------------------------------------------------- announcements of the operator

create table announcement (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  audience text not null check (audience in ('administrators', 'everybody')),
  -- { ja, en, ja-easy }
  text jsonb not null,
  from_at timestamptz not null default now(),
  until_at timestamptz not null,
  revision int not null default 1,
  made_by uuid,
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);

-- ---------------------------------------------------------------- scheduled work

-- How the work of this installation last went. The timetable itself is pg-boss's, in a schema of its own.
create table job_state (
  name text primary key,
  started_at timestamptz,
  finished_at timestamptz,
  -- null: it went well
  trouble text,
  -- times in a row
  failures int not null default 0,
  detail jsonb not null default '{}'
);

-- ---------------------------------------------------------------- the wall

do $$
declare t text;
begin
  foreach t in array array['mail', 'announcement']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;

grant select, insert, update on mail, announcement, job_state to hinoyojin_app;

revoke all on function operating_organisation, operator_ids, name_operator, unname_operator, erase_organisation, put_up_mail, take_mail,
  take_down_mail from public;
grant execute on function operating_organisation, operator_ids, name_operator, unname_operator, erase_organisation, put_up_mail, take_mail,
  take_down_mail to hinoyojin_app;

-- ---------------------------------------------------------------- a resting organisation lets nobody in

-- As in 0001, and nobody while the organisation rests or waits to be erased. Sessions stay: whoever was in is in again afterwards.
create or replace function signed_in(p_organisation uuid, p_token_hash bytea) returns table (
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
      and s.revoked_at is null and s.expires_at > now() and p.status = 'active'
      and o.suspended_at is null and o.erase_at is null;
end $$;

-- As in 0001; the session of a resting organisation counts as ended.
create or replace function record_step(
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

  select s.person_id into v_person from session s join organisation o on o.id = s.organisation_id
    where s.organisation_id = p_organisation and s.token_hash = p_token_hash and s.revoked_at is null and s.expires_at > now()
      and o.suspended_at is null and o.erase_at is null;
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
