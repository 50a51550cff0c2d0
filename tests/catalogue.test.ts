// Reads what PostgreSQL says about a migrated database: the rules at the head of 0001-ground.sql, held for every table there will be.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropDatabase, emptyDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { TEMPLATE } from '@hinoyojin/dev-env/database-server.ts'
import { openLine, type Line } from '@hinoyojin/server/store/line.ts'
import { APPLICATION_ROLE, connecting, OWNER_ROLE } from '@hinoyojin/server/store/place.ts'

/** Tables without organisation_id, each with its reason. Whoever adds one writes it here, or gives it the column. */
const WITHOUT_TENANT: Readonly<Record<string, string>> = {
  media: 'pictures of published courses: the same for everyone, found by the hash of their bytes',
  pack: 'published text: the same for everyone',
  course_release: 'published text: the same for everyone',
  course_current: 'which release newcomers begin: the same for everyone',
  organisation: 'the tenant itself; its policy compares its id',
  outreach_key: 'seals forms and signs links: they are opened before any organisation is known',
  public_form_count: 'how many of such forms came in; hashes only, for a day',
  job_state: 'how the scheduled work of the whole installation last went',
  signing_key: 'signs for the installation; what it signed outlives the organisations',
  certificate_revocation: 'serial numbers that no longer hold: names nobody, outlives person and organisation',
  schema_migration: 'which migrations ran'
}
/** Has organisation_id, but must be readable before the organisation is known: only through functions, never by the application's role. */
const DIRECTORY = ['entry_code', 'operator', 'mail_due']

/** Functions that run with the owner's rights. They return identity, never content. */
const DEFINER: Readonly<Record<string, string>> = {
  'resolve_entry_code(text)': 'from the code of a poster to whose poster it is',
  'issue_entry_code(text,uuid)': 'writes for the current organisation only',
  'entry_codes()': 'reads those of the current organisation only',
  'revoke_entry_code(text)': 'changes those of the current organisation only',
  'organisation_by_slug(text)': 'from the name in an address to an id',
  'organisation_count()': 'is this a first start?',
  'organisation_ids()': 'work that goes through all organisations, one after the other',
  'only_organisation()': 'then nobody has to be asked which',
  'operating_organisation()': 'whose news and briefings these are',
  'operator_ids()': 'reads those of the current organisation only',
  'name_operator(uuid)': 'writes for the current organisation only',
  'unname_operator(uuid)': 'changes those of the current organisation only',
  'erase_organisation(timestamp with time zone)':
    'removes the current organisation only, when its days of grace are over',
  'put_up_mail(uuid,timestamp with time zone)': 'writes for the current organisation only',
  'take_mail(timestamp with time zone,interval,integer)': 'for the worker: which mails of whom are due; ids only',
  'schema_version()': 'a number for the page that says how the installation is',
  'forget_university_mails(uuid)': 'deletes letters about one registration, of the current organisation only',
  'take_down_mail(uuid)': 'changes those of the current organisation only'
}

const APPEND_ONLY = [
  'response_event',
  'audit',
  'acknowledgement',
  'certificate_revocation',
  'guideline_version',
  'guideline_read',
  'manual_version',
  'incident_entry',
  'incident_file'
]

let place: TestDatabase['place']
let owner: Line
let app: Line
beforeAll(async () => {
  place = await emptyDatabase(TEMPLATE)
  owner = openLine(connecting(place, 'owner'))
  app = openLine(connecting(place, 'application'))
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
  await dropDatabase(place)
})

interface Table {
  readonly name: string
  readonly tenant: boolean
  readonly enabled: boolean
  readonly forced: boolean
}

const tables = () => owner.sql<Table[]>`
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped) as tenant
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'v', 'f') order by 1`

test('every table belongs to an organisation, or stands in the written list of those that do not', async () => {
  const found = await tables()
  expect(found.length).toBeGreaterThan(15)
  expect(found.filter(({ tenant }) => !tenant).map(({ name }) => name)).toEqual(Object.keys(WITHOUT_TENANT).sort())
})

test('organisation_id is uuid and never empty', async () => {
  const odd = await owner.sql`
    select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    where c.relnamespace = 'public'::regnamespace and a.attname = 'organisation_id' and not a.attisdropped
      and not (a.attnotnull and a.atttypid = 'uuid'::regtype)`
  expect(odd).toEqual([])
})

describe('organisation_id comes first', () => {
  test('in every primary key, unique constraint and unique index of a tenant table', async () => {
    const keys = await owner.sql<{ table: string; index: string; first: string; nullsDistinct: boolean }[]>`
      select c.relname as table, i.relname as index,
        (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) as first
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      where c.relnamespace = 'public'::regnamespace and x.indisunique
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')`
    // The code of a poster is unique in the whole installation: that is what makes it a directory.
    const wrong = keys.filter(({ first, table }) => first !== 'organisation_id' && !DIRECTORY.includes(table))
    expect(keys.length).toBeGreaterThan(20)
    expect(wrong).toEqual([])
  })

  test('in every other index of a tenant table', async () => {
    const wrong = await owner.sql`
      select c.relname, i.relname as index from pg_index x
      join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      where c.relnamespace = 'public'::regnamespace and c.relname <> all (${DIRECTORY})
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnum <> x.indkey[0])`
    expect(wrong).toEqual([])
  })

  test('in every foreign key between tenant tables, on both sides', async () => {
    const keys = await owner.sql<{ name: string; from: string; to: string; first: string[] }[]>`
      select k.conname as name, k.conrelid::regclass::text as from, k.confrelid::regclass::text as to,
        array[(select attname::text from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]),
          (select attname::text from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1])] as first
      from pg_constraint k
      where k.contype = 'f' and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'organisation_id')
        and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'organisation_id')`
    expect(keys.length).toBeGreaterThan(15)
    expect(keys.filter(({ first }) => first.join() !== 'organisation_id,organisation_id')).toEqual([])
  })

  test('a foreign key out of a tenant table leads to its organisation or to published content', async () => {
    const to = await owner.sql<{ to: string }[]>`
      select distinct k.confrelid::regclass::text as to from pg_constraint k
      where k.contype = 'f' and not exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'organisation_id')
        and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'organisation_id') order by 1`
    expect(to.map((row) => row.to)).toEqual(['course_release', 'organisation', 'pack'])
  })
})

describe('row-level security', () => {
  test('is enabled and forced on every tenant table, and enabled on the organisations', async () => {
    const open = (await tables()).filter(
      ({ name, tenant, enabled, forced }) => tenant && !DIRECTORY.includes(name) && !(enabled && forced)
    )
    expect(open).toEqual([])
    expect((await tables()).find(({ name }) => name === 'organisation')).toMatchObject({ enabled: true })
  })

  test('has one policy per table, for everything and everyone, that compares the organisation on reading and on writing', async () => {
    const policies = await owner.sql<
      { table: string; permissive: boolean; command: string; roles: string[]; using: string; check: string }[]
    >`
      select p.polrelid::regclass::text as table, p.polpermissive as permissive, p.polcmd as command,
        (select array_agg(r::int::text) from unnest(p.polroles) r) as roles,
        pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
      from pg_policy p order by 1`
    const held = (await tables()).filter(({ enabled }) => enabled).map(({ name }) => name)
    expect(policies.map(({ table }) => table)).toEqual([...held].sort())
    for (const { table, permissive, command, roles, using, check } of policies) {
      const expected = `(${table === 'organisation' ? 'id' : 'organisation_id'} = current_organisation())`
      expect({ table, permissive, command, roles, using, check }).toEqual({
        table,
        permissive: true,
        command: '*',
        roles: ['0'],
        using: expected,
        check: expected
      })
    }
  })

  test('shows nothing to a connection that has named no organisation', async () => {
    for (const { name, enabled } of await tables()) {
      if (!enabled) continue
      expect([name, await app.sql`select 1 from ${app.sql(name)} limit 1`]).toEqual([name, []])
    }
  })
})

describe(`the application's role`, () => {
  test('may not climb the wall: no superuser, no bypass, no making of roles or databases, member of nothing', async () => {
    const [role] = await owner.sql`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        array(select roleid::regrole::text from pg_auth_members m where m.member = r.oid) as member
      from pg_roles r where rolname = ${APPLICATION_ROLE}`
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      member: []
    })
    const [owning] = await owner.sql`select rolsuper, rolbypassrls from pg_roles where rolname = ${OWNER_ROLE}`
    expect(owning).toEqual({ rolsuper: false, rolbypassrls: false })
  })

  test('owns nothing', async () => {
    const owned = await owner.sql`
      select relname as name from pg_class where relowner = ${APPLICATION_ROLE}::regrole
      union all select proname from pg_proc where proowner = ${APPLICATION_ROLE}::regrole
      union all select nspname from pg_namespace where nspowner = ${APPLICATION_ROLE}::regrole
      union all select datname from pg_database where datdba = ${APPLICATION_ROLE}::regrole`
    expect(owned).toEqual([])
  })

  test.each([
    ['create table planted (id int)'],
    ['alter table person add column planted text'],
    ['alter table person disable row level security'],
    ['drop policy tenant on person'],
    ['create policy planted on person using (true)'],
    ['drop table audit'],
    ['truncate guess'],
    ['create function planted() returns int language sql as $$ select 1 $$'],
    ['create or replace function current_organisation() returns uuid language sql as $$ select null::uuid $$'],
    ['create trigger planted after update on person for each row execute function sign_out_who_leaves()'],
    ['create schema planted'],
    ['set session_replication_role = replica'],
    [`set role ${OWNER_ROLE}`],
    ['update response_event set choice = choice'],
    ['delete from response_event'],
    ['update audit set action = action'],
    ['delete from audit'],
    ['update acknowledgement set line = line'],
    ['delete from acknowledgement'],
    ['update guideline_version set body = body'],
    ['delete from organisation'],
    ['delete from attempt'],
    ['update pack set body = body'],
    ['update course_release set body = body'],
    ['select * from entry_code'],
    ['select * from operator'],
    ['select * from mail_due'],
    ['insert into schema_migration select * from schema_migration'],
    [`copy person to program 'true'`]
  ])('may not: %s', async (statement) => {
    await expect(app.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
  })

  test('may only read and add where the record is kept for ever, column by column as well', async () => {
    const rights = await owner.sql<{ table: string; right: string }[]>`
      select distinct g.table_name as table, g.privilege_type as right from (
        select table_name, privilege_type, grantee from information_schema.role_table_grants
        union select table_name, privilege_type, grantee from information_schema.role_column_grants) g
      where g.grantee in (${APPLICATION_ROLE}, 'PUBLIC') and g.table_name in ${owner.sql(APPEND_ONLY)} order by 1, 2`
    expect(rights.map(({ table, right }) => `${table} ${right}`)).toEqual([
      'acknowledgement INSERT',
      'acknowledgement SELECT',
      'audit INSERT',
      'audit SELECT',
      'certificate_revocation INSERT',
      'certificate_revocation SELECT',
      'guideline_read INSERT',
      'guideline_read SELECT',
      'guideline_version INSERT',
      'guideline_version SELECT',
      'incident_entry INSERT',
      'incident_entry SELECT',
      'incident_file INSERT',
      'incident_file SELECT',
      'manual_version INSERT',
      'manual_version SELECT',
      'response_event INSERT',
      'response_event SELECT'
    ])
  })

  test('is the only one besides the owner who has any right to a table', async () => {
    const others = await owner.sql`
      select distinct table_name, grantee from information_schema.role_table_grants
      where table_schema = 'public' and grantee not in (${APPLICATION_ROLE}, ${OWNER_ROLE})`
    expect(others).toEqual([])
  })
})

describe('functions', () => {
  test(`that run with the owner's rights stand in the written list, and find tables in one fixed place`, async () => {
    const found = await owner.sql<{ signature: string; settings: string[]; everyone: boolean }[]>`
      select p.oid::regprocedure::text as signature, p.proconfig as settings,
        exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as everyone
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`
    expect(found.map(({ signature }) => signature)).toEqual(Object.keys(DEFINER).sort())
    for (const { signature, settings, everyone } of found) {
      // pg_temp last and named: otherwise it is searched first, and a temporary table would be read instead of ours
      expect([signature, settings]).toEqual([signature, ['search_path=public, pg_temp']])
      expect([signature, everyone]).toEqual([signature, false])
    }
  })

  test('that run with the owner’s rights return ids, codes and counts, never names or content', async () => {
    const columns = await owner.sql<{ name: string; type: string }[]>`
      select p.proname as name, pg_get_function_result(p.oid) as type from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`
    expect(Object.fromEntries(columns.map(({ name, type }) => [name, type]))).toEqual({
      erase_organisation: 'boolean',
      name_operator: 'boolean',
      operating_organisation: 'uuid',
      operator_ids: 'SETOF uuid',
      put_up_mail: 'void',
      schema_version: 'integer',
      take_down_mail: 'void',
      take_mail: 'TABLE(organisation_id uuid, mail_id uuid)',
      unname_operator: 'boolean',
      entry_codes: 'TABLE(code text, unit_id uuid, created_at timestamp with time zone)',
      forget_university_mails: 'bigint',
      issue_entry_code: 'void',
      only_organisation: 'uuid',
      organisation_by_slug: 'uuid',
      organisation_count: 'bigint',
      organisation_ids: 'SETOF uuid',
      resolve_entry_code: 'TABLE(organisation_id uuid, unit_id uuid)',
      revoke_entry_code: 'void'
    })
  })

  test('build no statement out of text', async () => {
    const built = await owner.sql`
      select proname from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~* '\\mexecute\\M'`
    expect(built).toEqual([])
  })

  test('never answer for another organisation than the one that was named', async () => {
    const [mine, other] = ['019aa000-0000-7000-8000-000000000001', '019aa000-0000-7000-8000-000000000002']
    const as = (id: string) => app.sql`select set_config('app.organisation', ${id}, false)`
    for (const id of [mine, other]) {
      await as(id)
      await app.sql`insert into organisation (id, slug, name) values (${id}, ${`o-${id.slice(-1)}`}, 'x')`
      await app.sql`select issue_entry_code(${`ABCDEFG${id.slice(-1)}`}, ${id})`
    }
    await as(mine)
    await app.sql`select revoke_entry_code('ABCDEFG2')`
    expect(await app.sql`select code from entry_codes()`).toEqual([{ code: 'ABCDEFG1' }])
    expect(await app.sql`select organisation_id from resolve_entry_code('ABCDEFG2')`).toEqual([
      { organisation_id: other }
    ])
    expect(await app.sql`select id from organisation`).toEqual([{ id: mine }])
    await as('')
  })
})
