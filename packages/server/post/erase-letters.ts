import { SYSTEM, type Store } from '../store/database.ts'
import { eraseBodies } from '../store/post/outbox-rows.ts'
import { organisationIds } from '../store/training/rebuild.ts'
import { secretTemplates } from './templates.ts'

const DAY = 24 * 60 * 60_000
export const KEEP_DAYS = 30

/** Erases the words of letters a month after they were settled; who got which letter when stays. */
export async function eraseLetters(store: Store, { now }: { readonly now: Date }): Promise<{ erased: number }> {
  const before = {
    settled: new Date(now.getTime() - KEEP_DAYS * DAY),
    secret: new Date(now.getTime() - DAY),
    secretTemplates: secretTemplates()
  }
  let erased = 0
  for (const organisationId of await organisationIds(store)) {
    erased += await store.write(organisationId, SYSTEM, async (tx) => {
      const count = await eraseBodies(tx, before)
      if (count > 0) await tx.audit('mail.words-erased', organisationId, { count })
      else tx.unaudited('nothing was erased')
      return count
    })
  }
  return { erased }
}
