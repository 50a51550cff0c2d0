import type { Store } from '../store/database.ts'
import { bossOf } from '../store/jobs/boss.ts'
import { doWork } from './do-work.ts'
import { work, type Work } from './work.ts'

export interface Timetable {
  close(): Promise<void>
}

const QUEUE = 'work'
export const TIME_ZONE = 'Asia/Tokyo'

/** Keeps the rhythm of everything in work.ts. Several servers on one database share it: pg-boss gives every beat to one of them.
 *  Work that fails is tried again three times, and stands with its error on the operator's page. */
export async function startTimetable(
  store: Store,
  options: {
    readonly origin: string
    readonly say: (message: string) => void
    readonly all?: readonly Work[]
    readonly pollSeconds?: number
    readonly firstAfterSeconds?: number
  }
): Promise<Timetable> {
  const { origin, say, all = work, pollSeconds = 10, firstAfterSeconds = 60 } = options
  const boss = bossOf(store)
  // Its queries fail while the database is away, and it goes on by itself afterwards.
  boss.on('error', (error) => say(`Scheduled work: ${error instanceof Error ? error.message : String(error)}`))
  await boss.start()
  await boss.createQueue(QUEUE, {
    policy: 'short', // of each piece of work one may wait, however many servers ask for it
    retryLimit: 3,
    retryDelay: 60,
    retryBackoff: true,
    expireInSeconds: 30 * 60,
    deleteAfterSeconds: 24 * 60 * 60 // how it went stands in job_state
  })
  const known = await boss.getSchedules(QUEUE)
  for (const { key } of known) if (!all.some(({ name }) => name === key)) await boss.unschedule(QUEUE, key)
  for (const { name, cron } of all)
    await boss.schedule(QUEUE, cron, { name }, { tz: TIME_ZONE, key: name, singletonKey: name })
  await boss.work<{ name: string }>(QUEUE, { pollingIntervalSeconds: pollSeconds }, async (jobs) => {
    for (const { data } of jobs) {
      const found = all.find(({ name }) => name === data.name)
      if (!found) continue // a newer server's work; it will do it itself
      const done = await doWork(store, found, { now: new Date(), origin })
      if (!done.ok && done.code === 'failed') throw new Error(`${found.name}: ${done.trouble}`)
    }
  })
  // A server that is off every night would never do what is due at night.
  for (const { name } of all) await boss.send(QUEUE, { name }, { singletonKey: name, startAfter: firstAfterSeconds })
  return { close: () => boss.stop({ graceful: true, timeout: 5000, close: true }) }
}
