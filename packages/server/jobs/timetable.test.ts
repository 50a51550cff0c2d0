import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { openStoreAt } from '../store/database.ts'
import { openLine } from '../store/line.ts'
import { APPLICATION_ROLE, connecting, OWNER_ROLE } from '../store/place.ts'
import { jobStates } from '../store/jobs/job-rows.ts'
import { doWork } from './do-work.ts'
import { startTimetable } from './timetable.ts'
import { work, type Work } from './work.ts'

let database: TestDatabase
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())

const moment = { now: new Date('2026-11-24T03:00:00Z'), origin: 'https://training.example.com' }
const states = async () => Object.fromEntries((await jobStates(database.store)).map((row) => [row.name, row]))

describe('a piece of work', () => {
  test('is written down with its figures, or with its error and how often in a row', async () => {
    let well = false
    const flaky: Work = {
      name: 'flaky',
      cron: '0 3 * * *',
      run: async () => {
        if (!well) throw new Error('the list could not be read')
        return { done: 3 }
      }
    }
    expect(await doWork(database.store, flaky, moment)).toMatchObject({ code: 'failed' })
    await doWork(database.store, flaky, moment)
    expect((await states())['flaky']).toMatchObject({ failures: 2, trouble: 'Error: the list could not be read' })
    well = true
    expect(await doWork(database.store, flaky, moment)).toEqual({ ok: true, detail: { done: 3 } })
    expect((await states())['flaky']).toMatchObject({ failures: 0, trouble: null, detail: { done: 3 } })
  })

  test('is never done twice at the same time, and a server that died in the middle holds it up for half an hour only', async () => {
    let letGo = () => {}
    const slow: Work = { name: 'slow', cron: '0 3 * * *', run: () => new Promise((done) => (letGo = done)) }
    const first = doWork(database.store, slow, moment)
    await vi.waitFor(async () => expect((await states())['slow']).toMatchObject({ finished_at: null }))
    expect(await doWork(database.store, slow, moment)).toEqual({ ok: false, code: 'busy' })
    const later = { ...moment, now: new Date(moment.now.getTime() + 31 * 60_000) }
    expect(await doWork(database.store, { ...slow, run: async () => {} }, later)).toMatchObject({ ok: true })
    letGo()
    expect(await first).toMatchObject({ ok: true })
  })

  test('has a name of its own and a rhythm', () => {
    expect(new Set(work.map(({ name }) => name)).size).toBe(work.length)
    for (const { cron } of work) expect(cron.split(' ')).toHaveLength(5)
  })
})

test('pg-boss keeps the rhythm for two servers on one database: each beat is done by one of them, and its tables stay its own', async () => {
  // the second one reaches the database by an account of its own, as DATABASE_URL would name it
  const { socketFolder, database: name } = database.place
  const account = `account_${name}`
  const administrator = openLine(connecting(database.place, 'administrator'))
  await administrator.sql.unsafe(`create role ${account} login in role ${OWNER_ROLE}, ${APPLICATION_ROLE}`)
  const url = `postgres://${account}@localhost/${name}?host=${encodeURIComponent(socketFolder)}`
  const second = await openStoreAt({ kind: 'url', url })
  const runs: string[] = []
  let at = 0
  const all = (server: string): Work[] => [
    {
      name: 'beat',
      cron: '0 3 * * *',
      run: async () => {
        at += 1
        expect(at).toBe(1)
        runs.push(server)
        await new Promise((done) => setTimeout(done, 300))
        at -= 1
      }
    }
  ]
  const options = { origin: moment.origin, say: () => {}, pollSeconds: 0.5, firstAfterSeconds: 0 }
  const tables = [await startTimetable(database.store, { ...options, all: all('one') })]
  tables.push(await startTimetable(second, { ...options, all: all('two') }))
  await vi.waitFor(async () => expect((await states())['beat']?.finished_at).toBeInstanceOf(Date), 10_000)
  await Promise.all(tables.map((table) => table.close()))
  await second.close()
  await administrator.sql.unsafe(`drop role ${account}`)
  await administrator.end()
  expect(runs.length).toBeGreaterThan(0)
  const owner = openLine(connecting(database.place, 'owner'))
  const rows = await owner.sql`
    select distinct table_schema as schema from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') order by 1`
  const rhythm = await owner.sql`select key, cron, timezone from pgboss.schedule`
  await owner.end()
  expect(rows.map(({ schema }) => String(schema))).toEqual(['pgboss', 'public'])
  expect(rhythm).toEqual([{ key: 'beat', cron: '0 3 * * *', timezone: 'Asia/Tokyo' }])
}, 30_000)
