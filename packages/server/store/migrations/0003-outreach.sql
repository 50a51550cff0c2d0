-- Outreach: forms anybody may fill in, briefings, news, the mail magazine.
--
-- Rules: see the head of 0001. What is published belongs to the operating organisation; the two tables of public forms have none,
-- because whoever fills one in belongs to none.

-- ---------------------------------------------------------------- public forms

-- One key, made when it is first needed: it seals the moment a form was opened and signs the links in mails.
create table outreach_key (
  one boolean primary key default true check (one),
  secret bytea not null check (length(secret) = 32)
);

-- How many forms of a kind came in within a window. subject: a keyed hash of an address, never an address in clear; '' counts all.
-- Rows older than a day are removed as new ones are written.
create table public_form_count (
  kind text not null,
  subject text not null,
  window_start timestamptz not null,
  count int not null,
  primary key (kind, subject, window_start)
);

-- ---------------------------------------------------------------- briefings

create table briefing (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  -- { ja: { title, about }, en?, ja-easy? }
  texts jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- where to go; null: online only
  place text check (length(place) between 1 and 400),
  -- only those with a seat are told
  online_url text check (length(online_url) <= 500),
  capacity int not null check (capacity between 1 and 5000),
  published_at timestamptz,
  cancelled_at timestamptz,
  -- { ja, en?, ja-easy? }: goes out after the session, once per person, when somebody has written it
  follow_up jsonb,
  revision int not null default 1,
  -- SEQUENCE of the calendar files: grows when time, place or link change
  sequence int not null default 0,
  -- what is left when the people are erased: { seats, waiting, cancelled, came }
  figures jsonb,
  made_at timestamptz not null default now(),
  primary key (organisation_id, id),
  check (place is not null or online_url is not null)
);

-- A seat, a place in the waiting list, or one that was given back. Waiting people move up in the order of their ids (UUIDv7).
create table briefing_registration (
  organisation_id uuid not null,
  id uuid not null,
  briefing_id uuid not null,
  state text not null check (state in ('seat', 'waiting', 'cancelled')),
  name text not null check (length(name) between 1 and 80),
  email text not null check (length(email) <= 254),
  -- the address in small letters: one person, one seat
  email_key text not null,
  company text check (length(company) <= 120),
  wish text check (length(wish) <= 1000),
  locale text not null,
  -- four letters to say at the door
  code text not null check (code ~ '^[A-Z]{4}$'),
  asked_at timestamptz not null,
  seated_at timestamptz,
  cancelled_at timestamptz,
  came_at timestamptz,
  came_by uuid,
  -- for which beginning the reminder went out
  reminded_for timestamptz,
  followed_up_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, briefing_id) references briefing (organisation_id, id) on delete cascade,
  unique (organisation_id, briefing_id, code)
);
create unique index briefing_registration_once on briefing_registration (organisation_id, briefing_id, email_key)
  where state <> 'cancelled';

-- ---------------------------------------------------------------- news

create table news (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- { ja: { title, body }, en?, ja-easy? }
  texts jsonb not null,
  -- null: a draft; later than now: waits for its day
  publish_at timestamptz,
  revision int not null default 1,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, slug)
);

-- ---------------------------------------------------------------- mail magazine

-- What the law wants to stand in every issue. No row, no issue.
create table magazine_sender (
  organisation_id uuid primary key references organisation (id) on delete cascade,
  name text not null check (length(name) between 1 and 200),
  address text not null check (length(address) between 1 and 400),
  contact text not null check (length(contact) between 1 and 400),
  revision int not null default 1
);

-- asked: nobody has opened the link yet (erased after a week); stopped: kept for a month as the record of consent, then erased.
create table magazine_reader (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  email text not null check (length(email) <= 254),
  email_key text not null,
  locale text not null,
  state text not null check (state in ('asked', 'reading', 'stopped')),
  asked_at timestamptz not null,
  agreed_at timestamptz,
  -- the sentence that was agreed to, as it stood on the page
  agreed_to text not null,
  stopped_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, email_key)
);

create table magazine_issue (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  -- { ja: { subject, body }, en?, ja-easy? }
  texts jsonb not null,
  revision int not null default 1,
  made_at timestamptz not null default now(),
  -- from here on the text does not change any more
  sending_at timestamptz,
  -- the last reader whose letter lies in the outbox: sending goes on from here
  reached uuid,
  letters int not null default 0,
  finished_at timestamptz,
  primary key (organisation_id, id)
);

-- ---------------------------------------------------------------- the wall

do $$
declare t text;
begin
  foreach t in array array['briefing', 'briefing_registration', 'news', 'magazine_sender', 'magazine_reader', 'magazine_issue']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;

grant select, insert on outreach_key to hinoyojin_app;
grant select, insert, update, delete on public_form_count to hinoyojin_app;
grant select, insert, update on briefing, magazine_sender to hinoyojin_app;
grant select, insert, update, delete on briefing_registration, news, magazine_reader, magazine_issue to hinoyojin_app;
grant delete on briefing to hinoyojin_app;
