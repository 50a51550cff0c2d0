import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../dev-env/database.ts'
import { SYSTEM } from './database.ts'
import { newId } from './id.ts'
import { call, sqlOf } from './sql.ts'

let db: TestDatabase
const [ours, theirs] = [newId(), newId()]

beforeAll(async () => {
  db = await testDatabase()
  for (const id of [ours, theirs]) {
    await db.store.write(id, SYSTEM, async (tx) => {
      await sqlOf(tx)`insert into organisation (id, slug, name) values (${id}, ${'o-' + id.slice(-12)}, 'サンプル食堂')`
      await sqlOf(tx)`insert into unit (organisation_id, id, path, name) values (${id}, ${id}, ${[id]}, '本部')`
      await tx.audit('organisation.created', id)
    })
  }
})
afterAll(() => db.close())

const unitCount = (organisationId: string) =>
  db.store.read(organisationId, async (reader) => (await sqlOf(reader)`select from unit`).length)

test('a forgotten filter returns the rows of one organisation, not of its neighbour', async () => {
  expect(await unitCount(ours)).toBe(1)
  expect(await unitCount(newId())).toBe(0)
})

test('a read without an organisation returns nothing', async () => {
  expect(await db.store.global(async (door) => (await sqlOf(door)`select from unit`).length)).toBe(0)
  expect(await call(db.store, (sql) => sql`select from unit`)).toHaveLength(0)
})

test('an organisation does not stick to the connection after its transaction', async () => {
  await Promise.all(Array.from({ length: 20 }, () => unitCount(ours)))
  const counts = await Promise.all(Array.from({ length: 20 }, () => call(db.store, (sql) => sql`select from unit`)))
  expect(counts.map((rows) => rows.length)).toEqual(Array(20).fill(0))
})

test('a write cannot put a row into another organisation', async () => {
  const trespass = db.store.write(ours, SYSTEM, async (tx) => {
    await sqlOf(tx)`insert into unit (organisation_id, id, path, name) values (${theirs}, ${newId()}, '{}', '駅前店')`
    await tx.audit('unit.made', 'x')
  })
  await expect(trespass).rejects.toThrow(/row-level security/)
})

test('an organisation that is no UUID is refused before the database sees it', async () => {
  await expect(db.store.read("' or true --", async () => 1)).rejects.toThrow('UUID')
})

test('the reading door cannot write', async () => {
  const write = db.store.read(ours, async (reader) => sqlOf(reader)`update unit set name = 'x'`)
  await expect(write).rejects.toThrow(/read-only transaction/)
})

test('the application cannot change tables, take on another role, or undo what was recorded', async () => {
  for (const statement of [
    'create table x ()',
    'alter table unit disable row level security',
    'set role hinoyojin_owner',
    'delete from audit',
    'update response_event set choice = $$x$$',
    'select code from entry_code'
  ]) {
    await expect(
      call(db.store, (sql) => sql.unsafe(statement)),
      statement
    ).rejects.toThrow(/permission denied|must be owner/)
  }
})

test('a write without an audit row is refused and stores nothing', async () => {
  const rename = db.store.write(ours, SYSTEM, async (tx) => sqlOf(tx)`update unit set name = '港通り店'`)
  await expect(rename).rejects.toMatchObject({ name: 'WriteWithoutAudit' })
  expect(await db.store.read(ours, (reader) => sqlOf(reader)`select name from unit`)).toEqual([{ name: '本部' }])
})

test('the audit row is stored with the write, with its actor, also when nobody awaited it', async () => {
  const personId = newId()
  await db.store.write(ours, { personId }, async (tx) => {
    void tx.audit('unit.renamed', ours, { before: '本部', after: '本部' })
  })
  const rows = await db.store.read(
    ours,
    (reader) => sqlOf(reader)`select actor_person_id, subject, detail from audit where action = 'unit.renamed'`
  )
  expect(rows).toEqual([{ actor_person_id: personId, subject: ours, detail: { before: '本部', after: '本部' } }])
})

test('a refusal without an audit row stores nothing and comes back as it is', async () => {
  const answer = await db.store.write(ours, SYSTEM, async (tx) => {
    await sqlOf(tx)`update unit set name = '大学前店'`
    return { ok: false, code: 'name-taken' } as const
  })
  expect(answer).toEqual({ ok: false, code: 'name-taken' })
  expect(await db.store.read(ours, (reader) => sqlOf(reader)`select name from unit`)).toEqual([{ name: '本部' }])
})

test('bookkeeping may say why it has no audit row', async () => {
  const seen = db.store.write(ours, SYSTEM, async (tx) => {
    tx.unaudited('when a session was last seen')
    return 'stored'
  })
  expect(await seen).toBe('stored')
})

test('a swallowed failure inside a write does not pass as stored', async () => {
  const write = db.store.write(ours, SYSTEM, async (tx) => {
    await sqlOf(tx)`select 1 / 0`.catch(() => {})
    tx.unaudited('test')
  })
  await expect(write).rejects.toMatchObject({ name: 'TransactionAborted' })
})

test('a statement after the end of its transaction is refused', async () => {
  const kept = await db.store.read(ours, async (reader) => sqlOf(reader))
  expect(() => kept`select 1`).toThrow('has ended')
})

test('counts are numbers and calendar dates stay texts', async () => {
  const [row] = await call(
    db.store,
    (sql) => sql`select count(*) as n, date '2026-11-24' as day from generate_series(1, 3)`
  )
  expect(row).toEqual({ n: 3, day: '2026-11-24' })
})

test('more requests than connections wait for their turn', async () => {
  const sums = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      call(db.store, (sql) => sql<{ next: number }[]>`select ${n}::int + 1 as next`)
    )
  )
  expect(sums.map(([row]) => row?.next)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
})

test('the health check says whether the database answers', async () => {
  expect(await db.store.ping()).toBe(true)
  const other = await testDatabase()
  await other.close()
  expect(await other.store.ping()).toBe(false)
})
