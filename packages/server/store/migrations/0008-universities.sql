-- The university programme: interest in the student edition, waves of invitations, and what a space of a university needs.

alter table organisation
  -- open mode: until this day (organisation's zone, inclusive) join code + number + name + PIN are enough, nobody has to confirm
  add column at_once_until date;

create table university_wave (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  number int not null check (number > 0),
  -- which segment was chosen, and how many at most
  chosen jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, number)
);

-- Belongs to the operating organisation. Personal data of somebody who is not our person: gone when they say so (delete, cascade).
create table university_interest (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  revision int not null default 1,
  university text not null check (length(university) between 1 and 120),
  office text not null check (length(office) between 1 and 120),
  contact text not null check (length(contact) between 1 and 80),
  email text not null check (length(email) between 3 and 254),
  -- a corrected address that has not been confirmed yet
  next_email text check (length(next_email) between 3 and 254),
  need text not null check (need in ('join-code', 'roster', 'sign-on', 'unsure')),
  students int check (students between 1 and 1000000),
  starting text not null check (starting in ('soon', 'next-term', 'next-year', 'unsure')),
  locale text not null,
  -- the operators' own
  notes text not null default '' check (length(notes) <= 2000),
  state text not null default 'interested'
    check (state in ('interested', 'confirmed', 'invited', 'opened', 'set-up', 'declined', 'bounced')),
  registered_at timestamptz not null,
  confirmed_at timestamptz,
  invited_at timestamptz,
  state_at timestamptz not null,
  wave_id uuid,
  -- the organisation that was or is being made from the invitation. No foreign key: the space outlives the registration, and the other way
  -- round
  space_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, wave_id) references university_wave (organisation_id, id)
);
create unique index university_interest_email on university_interest (organisation_id, lower(email));

-- What a mail to an office carries. Several of one kind may be good at once: every mail has the link to the own data.
create table university_link (
  organisation_id uuid not null,
  id uuid not null,
  interest_id uuid not null,
  kind text not null check (kind in ('confirm', 'own', 'set-up')),
  token_hash bytea not null,
  made_at timestamptz not null,
  -- null: as long as the data are there
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, interest_id) references university_interest (organisation_id, id) on delete cascade
);
create index university_link_interest on university_link (organisation_id, interest_id);

do $$
declare t text;
begin
  foreach t in array array['university_wave', 'university_interest', 'university_link']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;

grant select, insert on university_wave to hinoyojin_app;
grant select, insert, update, delete on university_interest, university_link to hinoyojin_app;

-- A registration that is deleted takes its letters along. The application may remove nothing else from the outbox.
create function forget_university_mails(p_interest uuid) returns bigint
  language sql security definer set search_path = public, pg_temp
  as $$ with gone as (delete from mail where organisation_id = current_organisation()
      and starts_with(key, 'university:' || p_interest || ':') returning 1)
    select count(*) from gone $$;
revoke all on function forget_university_mails from public;
grant execute on function forget_university_mails to hinoyojin_app;
