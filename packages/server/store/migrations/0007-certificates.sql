-- Keys that sign for this installation, and certificates (修了証).

-- Belongs to no organisation: what was signed must still be checkable after an organisation is erased, and no organisation's export
-- carries it. A retired key loses its private half; its public half stays for as long as papers signed by it are about.
create table signing_key (
  -- RFC 7638 thumbprint of the public key
  key_id text primary key check (key_id ~ '^[A-Za-z0-9_-]{43}$'),
  -- Ed25519, 32 bytes
  public_key bytea not null check (length(public_key) = 32),
  -- PKCS #8; null once retired
  private_key bytea,
  made_at timestamptz not null default now(),
  retired_at timestamptz,
  check ((private_key is null) = (retired_at is not null))
);
-- Two servers that both find no key make two; only one is stored.
create unique index signing_key_in_use on signing_key ((true)) where retired_at is null;

-- What was issued, without the person: erasing somebody leaves this row, so that the paper can still be counted and revoked.
create table certificate (
  organisation_id uuid not null references organisation (id) on delete cascade,
  serial text not null check (serial ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  course_id text not null,
  course_version int not null,
  cycle int not null,
  release_hash text not null references course_release (hash),
  completed_on date not null,
  -- the compact signed statement; holds nothing personal without the salt
  statement text not null,
  issued_at timestamptz not null default now(),
  revoked_at timestamptz,
  -- mistake: by an administrator · replaced: the person took one with another spelling
  revoked_why text check (revoked_why in ('mistake', 'replaced')),
  primary key (organisation_id, serial),
  check ((revoked_at is null) = (revoked_why is null))
);

-- The personal part; goes with the person.
create table certificate_holder (
  organisation_id uuid not null,
  serial text not null,
  person_id uuid not null,
  course_id text not null,
  cycle int not null,
  -- as printed; the registered name stays in person.name
  name text not null check (length(name) between 1 and 80),
  -- typed by the person, because the registered name can not be drawn
  own_spelling boolean not null,
  salt text not null,
  -- how much time was recorded when it was issued
  minutes int not null,
  -- [{ module, objective }]: those that were met when it was issued
  objectives jsonb not null,
  replaced_at timestamptz,
  primary key (organisation_id, serial),
  foreign key (organisation_id, serial) references certificate (organisation_id, serial) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
);
create unique index certificate_holder_one on certificate_holder (organisation_id, person_id, course_id, cycle) where replaced_at is null;

-- Serials that no longer hold. Belongs to no organisation and names nobody: it has to outlive both.
create table certificate_revocation (
  serial text primary key check (serial ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  revoked_at timestamptz not null default now()
);

do $$
declare t text;
begin
  foreach t in array array['certificate', 'certificate_holder']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;

grant select, insert on signing_key to hinoyojin_app;
grant update (private_key, retired_at) on signing_key to hinoyojin_app;
grant select, insert on certificate, certificate_holder, certificate_revocation to hinoyojin_app;
grant update (revoked_at, revoked_why) on certificate to hinoyojin_app;
grant update (replaced_at) on certificate_holder to hinoyojin_app;
