import { post } from './post.ts'
import type { Fetch } from './post.ts'
import { Outbox } from './outbox.ts'

/**
 * Sends what earlier visits left on this device. Call it once on the learner's home page.
 * Answers with how many answers are still kept (no network, or another person is signed in).
 */
export async function sendLeftovers(fetch: Fetch, storage: Storage, url = '/api/step'): Promise<number> {
  let left = 0
  for (const key of Object.keys(storage).filter((name) => name.startsWith('hinoyojin.outbox.'))) {
    const box = new Outbox(storage, key.slice('hinoyojin.outbox.'.length))
    for (let head = box.waiting[0]; head; head = box.waiting[0]) {
      const reply = await post(fetch, url, head, 15_000)
      const keep = !reply.ok && ['unavailable', 'disk-full', 'signed-out', 'not-yours'].includes(reply.code)
      if (keep) break
      box.set(reply.ok ? box.waiting.slice(1) : [])
    }
    left += box.waiting.length
  }
  return left
}
