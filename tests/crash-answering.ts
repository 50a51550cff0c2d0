// The victim of crash.test.ts: a server's store under a few learners who answer as fast as they can. It writes one line to
// stdout for every answer that the database has acknowledged, and is killed from outside.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseUnavailable } from '@hinoyojin/server/errors/database-errors.ts'
import { openStoreAt, prepareDatabase, SYSTEM, type Store } from '@hinoyojin/server/store/database.ts'
import { startEmbedded } from '@hinoyojin/server/store/embedded/start.ts'
import { newId } from '@hinoyojin/server/store/id.ts'
import { call, sqlOf } from '@hinoyojin/server/store/sql.ts'

const LEARNERS = 4
const ANSWERS_PER_ATTEMPT = 50
const token = Buffer.alloc(32, 7)
const pack = createHash('sha256').update('pack').digest('hex')

const [dataDir = '', organisation = ''] = process.argv.slice(2)
const server = await startEmbedded(dataDir)
const place = { kind: 'embedded', socketFolder: server.socketFolder, database: 'hinoyojin' } as const
await prepareDatabase(place)
const store = await openStoreAt(place)
const person = await personOf(store)
console.log(`postmaster ${server.pid()}`)
await Promise.all(Array.from({ length: LEARNERS }, () => answerForever(store)))

async function personOf(store: Store): Promise<string> {
  const [known] = await store.read(organisation, (reader) => sqlOf(reader)<{ id: string }[]>`select id from person`)
  if (known) return known.id
  const id = newId()
  await store.write(organisation, SYSTEM, async (tx) => {
    const sql = sqlOf(tx)
    await sql`insert into pack (hash, module_id, module_version, body) values (${pack}, 'm', 1, '{}')`
    await sql`insert into organisation (id, slug, name) values (${organisation}, 'sample', 'サンプル食堂')`
    await sql`insert into unit (organisation_id, id, path, name) values (${organisation}, ${id}, ${[id]}, '本部')`
    await sql`insert into person (organisation_id, id, name, unit_id) values (${organisation}, ${id}, '学習者', ${id})`
    await sql`insert into session (organisation_id, id, token_hash, person_id, method, expires_at)
      values (${organisation}, ${id}, ${token}, ${id}, 'pin', now() + interval '1 day')`
    await tx.audit('organisation.created', organisation)
  })
  return id
}

async function answerForever(store: Store): Promise<never> {
  for (;;) {
    const attempt = newId()
    await untilAvailable(() =>
      store.write(organisation, SYSTEM, async (tx) => {
        await sqlOf(tx)`
          insert into attempt (organisation_id, id, person_id, course_id, cycle, module_id, activity_id, pack_hash, seed)
          values (${organisation}, ${attempt}, ${person}, 'c', 1, 'm', 'a', ${pack}, 1) on conflict do nothing`
        tx.unaudited('an attempt is audited by its answers')
      })
    )
    for (let seq = 1; seq <= ANSWERS_PER_ATTEMPT; seq++) {
      const [row] = await untilAvailable(() => record(store, attempt, seq))
      const outcome = row?.outcome
      if (outcome !== 'recorded' && outcome !== 'duplicate') throw new Error(`answer ${seq}: ${outcome}`)
      process.stdout.write(`answer ${attempt} ${seq}\n`)
    }
  }
}

function record(store: Store, attempt: string, seq: number): Promise<{ outcome: string }[]> {
  return call(
    store,
    (sql) => sql<{ outcome: string }[]>`
    select outcome from record_step(${organisation}, ${token}, ${attempt}, ${seq}, 'place', 'choice', null, 10, null, true)`
  )
}

/** What a phone does: asks again. */
async function untilAvailable<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error
      await sleep(20)
    }
  }
}
