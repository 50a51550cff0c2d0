import { Outbox } from './outbox.ts'
import { post } from './post.ts'
import type { Fetch } from './post.ts'

const prefix = 'hinoyojin.outbox.'
const keeps = ['unavailable', 'disk-full', 'signed-out', 'not-yours']

/**
 * Sends what earlier visits left on this device. Call it once on the learner's home page.
 * Answers with how many answers are recorded now, and how many are still kept here (no network, or another person is
 * signed in). What contradicts the record is dropped: what is recorded holds.
 */
export async function sendLeftovers(
  fetch: Fetch,
  storage: Storage,
  url = '/api/step'
): Promise<{ sent: number; kept: number }> {
  let sent = 0
  let kept = 0
  for (const key of Object.keys(storage).filter((name) => name.startsWith(prefix))) {
    const box = new Outbox(storage, key.slice(prefix.length))
    for (let head = box.waiting[0]; head; head = box.waiting[0]) {
      const reply = await post(fetch, url, head, 15_000)
      if (!reply.ok && keeps.includes(reply.code)) break
      if (reply.ok) sent += 1
      box.set(reply.ok ? box.waiting.slice(1) : [])
    }
    kept += box.waiting.length
  }
  return { sent, kept }
}
