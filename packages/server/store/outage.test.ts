import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStoreAt, SYSTEM, type Store } from './database.ts'
import { startEmbedded, type EmbeddedServer } from './embedded/start.ts'
import { usersOf } from './embedded/leftovers.ts'
import { newId } from './id.ts'
import { ensureRoles } from './roles.ts'
import { call, sqlOf } from './sql.ts'

// A server of its own: it is killed here, and nobody else's tests may feel that.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-outage-'))
const said: string[] = []
let server: EmbeddedServer
let store: Store

beforeAll(async () => {
  fs.chmodSync(folder, 0o755)
  server = await startEmbedded(folder, { throwAway: true, say: (message) => said.push(message) })
  const place = { kind: 'embedded', socketFolder: server.socketFolder, database: 'outage' } as const
  await ensureRoles(place)
  store = await openStoreAt(place)
})
afterAll(async () => {
  await store.close()
  await server.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

const one = () => call(store, (sql) => sql`select 1 as one`)

const titleOf = (pid: number) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')

/** The server's processes that serve our connections. */
function backends(): number[] {
  return usersOf(path.join(folder, 'pg')).filter((pid) => titleOf(pid).includes('hinoyojin_app'))
}

async function untilItAnswers(): Promise<void> {
  while (!(await store.ping())) await sleep(20)
}

test('a killed database comes back by itself, and meanwhile requests are told that it is unavailable', async () => {
  const inTransaction = store.read(newId(), async (reader) => {
    await sqlOf(reader)`select 1`
    await sqlOf(reader)`select pg_sleep(20)`
  })
  const betweenStatements = store.read(newId(), async (reader) => {
    await sqlOf(reader)`select 1`
    await sleep(1000)
    await sqlOf(reader)`select 1`
  })
  const outcome = Promise.allSettled([inTransaction, betweenStatements])
  await sleep(200)
  process.kill(server.pid() ?? 0, 'SIGKILL')
  for (const pid of usersOf(path.join(folder, 'pg'))) process.kill(pid, 'SIGKILL')
  await sleep(5)
  const asked = await Promise.allSettled(Array.from({ length: 50 }, one))
  for (const answer of [...asked, ...(await outcome)]) {
    if (answer.status === 'rejected')
      expect(answer.reason).toMatchObject({ name: 'DatabaseUnavailable', retryAfterSeconds: 2 })
  }
  expect((await outcome).map((answer) => answer.status)).toEqual(['rejected', 'rejected'])
  await untilItAnswers()
  expect(await one()).toEqual([{ one: 1 }])
  expect(said.join()).toContain('starting it again')
})

test('while nothing answers at the address every door says so at once, and works again afterwards', async () => {
  const socket = path.join(server.socketFolder, '.s.PGSQL.5432')
  await one()
  fs.renameSync(socket, `${socket}.away`)
  for (const pid of backends()) process.kill(pid, 'SIGTERM')
  await sleep(50)
  const began = performance.now()
  const asked = await Promise.allSettled(
    Array.from({ length: 30 }, () => [
      one(),
      store.read(newId(), (reader) => sqlOf(reader)`select 1`),
      store.global(async (door) => Promise.all([sqlOf(door)`select 1`, sqlOf(door)`select 2`])),
      store.write(newId(), SYSTEM, (tx) => tx.audit('never', 'stored'))
    ]).flat()
  )
  for (const answer of asked) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'DatabaseUnavailable' } })
  }
  expect(performance.now() - began).toBeLessThan(3000)
  fs.renameSync(`${socket}.away`, socket)
  expect(await store.read(newId(), (reader) => sqlOf(reader)`select 1 as one`)).toEqual([{ one: 1 }])
})

test('a killed connection costs its own request only', async () => {
  const victim = call(store, (sql) => sql`select pg_sleep(20)`)
  await sleep(50)
  const lines = await Promise.all(Array.from({ length: 5 }, one))
  expect(lines).toHaveLength(5)
  const busy = backends().filter((pid) => titleOf(pid).includes('SELECT'))
  expect(busy).toHaveLength(1)
  process.kill(busy[0] ?? 0, 'SIGTERM')
  await expect(victim).rejects.toMatchObject({ name: 'DatabaseUnavailable' })
  expect(await one()).toEqual([{ one: 1 }])
})

test('what a broken transaction had queued is not run on another connection', async () => {
  const leftover = store.global(async (door) => {
    const sql = sqlOf(door)
    const [own] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
    const statements = [sql`select pg_sleep(20)`, sql`select set_config('hinoyojin.leftover', 'ran', false)`]
    const settled = Promise.allSettled(statements)
    await sleep(50)
    process.kill(own?.pid ?? 0, 'SIGTERM')
    await settled
  })
  await expect(leftover).rejects.toMatchObject({ name: 'DatabaseUnavailable' })
  const found = await Promise.all(
    Array.from({ length: 20 }, () =>
      call(store, (sql) => sql`select current_setting('hinoyojin.leftover', true) as ran`)
    )
  )
  expect(found.flat().every((row) => row['ran'] === null)).toBe(true)
})

test('a database that stands still for a moment makes requests late, not lost', async () => {
  await one()
  const pids = usersOf(path.join(folder, 'pg'))
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  const late = one()
  expect(await store.ping()).toBe(false)
  for (const pid of pids) process.kill(pid, 'SIGCONT')
  expect(await late).toEqual([{ one: 1 }])
})
