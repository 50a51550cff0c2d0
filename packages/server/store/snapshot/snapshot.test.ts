import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropDatabase, emptyDatabase, testDatabase, type TestDatabase } from '../../../dev-env/database.ts'
import { openStoreAt, SYSTEM } from '../database.ts'
import { newId } from '../id.ts'
import { openLine } from '../line.ts'
import { connecting, type DatabasePlace } from '../place.ts'
import { sqlOf } from '../sql.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-backup-'))
const file = path.join(folder, 'monday.backup')
const organisations = [newId(), newId()]
const spaces: TestDatabase['place'][] = []
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
  for (const [n, id] of organisations.entries()) await fillOrganisation(id, n)
  await backup(db.place, file)
})
afterAll(async () => {
  await db.close()
  for (const place of spaces) await dropDatabase(place)
  fs.rmSync(folder, { recursive: true })
})

async function fillOrganisation(id: string, n: number): Promise<void> {
  await db.store.write(id, SYSTEM, async (tx) => {
    const sql = sqlOf(tx)
    await sql`insert into organisation (id, slug, name) values (${id}, ${`o-${n}`}, 'サンプル食堂')`
    const [root, shop, person] = [newId(), newId(), newId()]
    await sql`insert into unit (organisation_id, id, path, name) values (${id}, ${root}, ${[root]}, '本部')`
    await sql`insert into unit (organisation_id, id, parent_id, path, name) values (${id}, ${shop}, ${root}, ${[root, shop]}, '駅前店')`
    await sql`insert into person (organisation_id, id, number, name, unit_id)
      select ${id}, ${person}, '0001', ${'髙橋 𠮷子\t"\\x"\nNULL \\N'}, ${shop}`
    await sql`insert into session (organisation_id, id, token_hash, person_id, method, expires_at)
      values (${id}, ${newId()}, ${Buffer.from([0, 255, 10, 92])}, ${person}, 'pin', now())`
    await tx.audit('organisation.created', id, { text: '改行\nと"引用"' })
  })
}

async function nowhere(): Promise<TestDatabase['place']> {
  const place = await emptyDatabase('bare')
  spaces.push(place)
  return place
}

/** Every row of every table, as text. */
async function everything(place: DatabasePlace): Promise<Record<string, unknown>> {
  const line = openLine(connecting(place, 'administrator'))
  const names = await line.sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration'`
  const found: Record<string, unknown> = {}
  for (const { name } of names)
    found[name] = (await line.sql`select t::text from ${line.sql(name)} t order by 1`.values()).flat()
  await line.end()
  return found
}

test('a restored database has every row of every table, and works', async () => {
  const place = await nowhere()
  const report = await restore(place, file)
  const restored = await everything(place)
  expect(restored).toEqual(await everything(db.place))
  expect(restored['person']).toHaveLength(2)
  expect(report).toMatchObject({ rows: Object.values(restored).flat().length, tables: Object.keys(restored).length })
  const store = await openStoreAt(place)
  expect(await store.read(organisations[0] ?? '', (reader) => sqlOf(reader)`select from person`)).toHaveLength(1)
  await store.close()
})

test('an account that row-level security holds backs up and restores all organisations, and stays held', async () => {
  const account = `customer_${newId().slice(-12)}`
  const place = await nowhere()
  const line = openLine(connecting({ ...place, database: 'postgres' }, 'administrator'))
  await line.sql.unsafe(
    `create role ${account} login; grant hinoyojin_app to ${account}; alter database ${place.database} owner to ${account}`
  )
  await line.end()
  const url = `postgres://${account}@localhost/${place.database}?host=${encodeURIComponent(place.socketFolder)}`
  const theirs = { kind: 'url', url } as const
  await restore(theirs, file)
  const again = path.join(folder, 'theirs.backup')
  await backup(theirs, again)
  const third = await nowhere()
  await restore(third, again)
  expect(await everything(third)).toEqual(await everything(db.place))
  const asOwner = openLine(connecting(theirs, 'owner'))
  expect(await asOwner.sql`select from person`).toHaveLength(0)
  await asOwner.end()
})

test('the desks that an operator wrote by hand come along, and are never written over', async () => {
  const [before, after] = ['before', 'after'].map((name) => path.join(folder, name))
  const own = (dataDir = '') => path.join(dataDir, 'help', 'desks.yaml')
  fs.mkdirSync(path.dirname(own(before)), { recursive: true })
  fs.writeFileSync(own(before), 'desks: # 窓口\n')
  const kept = path.join(folder, 'with-desks.backup')
  await backup(db.place, kept, undefined, before)
  const first = await restore(await nowhere(), kept, undefined, after)
  expect(first.files).toEqual({ written: ['help/desks.yaml'], stayed: [] })
  expect(fs.readFileSync(own(after), 'utf8')).toBe('desks: # 窓口\n')
  fs.writeFileSync(own(after), 'desks: [] # ours\n')
  expect((await restore(await nowhere(), kept, undefined, after)).files).toEqual({
    written: [],
    stayed: ['help/desks.yaml']
  })
  expect(fs.readFileSync(own(after), 'utf8')).toBe('desks: [] # ours\n')
})

test('a database with rows in it is refused and keeps them', async () => {
  const before = await everything(db.place)
  await expect(restore(db.place, file)).rejects.toThrow('not empty')
  expect(await everything(db.place)).toEqual(before)
})

test('a damaged backup is refused and leaves nothing behind', async () => {
  const plain = gunzipSync(fs.readFileSync(file))
  const name = Buffer.from('駅前店')
  const altered = Buffer.from(plain)
  altered.write('港', altered.indexOf(name))
  const cut = fs.readFileSync(file).subarray(0, -40)
  const short = gzipSync(plain.subarray(0, plain.length - 17))
  const foreign = gzipSync('{"some":"other file"}')
  for (const [title, bytes] of Object.entries({ altered: gzipSync(altered), cut, short, foreign, plain })) {
    const broken = path.join(folder, title)
    fs.writeFileSync(broken, bytes)
    const place = await nowhere()
    await expect(restore(place, broken), title).rejects.toMatchObject({ name: 'StartupRefused' })
    expect(Object.values(await everything(place)).flat(), title).toEqual([])
  }
})

test('rows that the database refuses end the restore instead of leaving it waiting', async () => {
  const plain = gunzipSync(fs.readFileSync(file))
  const doubled = Buffer.from(
    plain.toString('latin1').replaceAll(organisations[0] ?? '', organisations[1] ?? ''),
    'latin1'
  )
  const broken = path.join(folder, 'doubled')
  fs.writeFileSync(broken, gzipSync(doubled))
  await expect(restore(await nowhere(), broken)).rejects.toThrow(/duplicate key|are not what was written/)
})

test('a missing file is refused by name, and an existing one is not overwritten', async () => {
  await expect(restore(await nowhere(), path.join(folder, 'none'))).rejects.toThrow(/no such file.*none/)
  await expect(backup(db.place, file)).rejects.toThrow('exists already')
})

test('an older backup is brought up to date', async () => {
  const migrations = path.join(folder, 'migrations')
  fs.cpSync(path.join(import.meta.dirname, '..', 'migrations'), migrations, { recursive: true })
  fs.writeFileSync(path.join(migrations, '9999-later.sql'), 'alter table unit add column later text')
  const place = await nowhere()
  await restore(place, file, migrations)
  expect((await everything(place))['unit']).toEqual(expect.arrayContaining([expect.stringContaining('駅前店')]))
})
