import { addDays } from '@hinoyojin/core/manual/days.ts'
import { localeId } from '@hinoyojin/core/schema/words.ts'
import { asAdministrator, type Asker } from '../people/units/scope.ts'
import { queueMail } from '../post/queue.ts'
import { SYSTEM, type Store } from '../store/database.ts'
import { administrators, findManual, organisationIds, timezoneOf } from '../store/manual/manual-rows.ts'
import { organisationName } from '../store/manual/desk-rows.ts'
import { dayIn } from './day-in.ts'

/** How long before its review date the manual is brought to mind. */
export const NUDGE_DAYS = 30

/** Is it time to look at the manual again? @param today YYYY-MM-DD */
export function reviewIsNear(reviewOn: string | null, today: string): boolean {
  return reviewOn !== null && addDays(reviewOn, -NUDGE_DAYS) <= today
}

/** The review date, once it is near; null otherwise and for those who do not administer. */
export async function nearReview(store: Store, who: Asker, today: string): Promise<string | null> {
  const found = await asAdministrator(store, who, async (reader) => (await findManual(reader))?.reviewOn ?? null)
  return typeof found === 'string' && reviewIsNear(found, today) ? found : null
}

/** Writes once per review date to whoever keeps the manual, or to all administrators with an address. */
export async function remindManualReview(
  store: Store,
  { now, origin }: { readonly now: Date; readonly origin: string }
): Promise<{ queued: number }> {
  let queued = 0
  for (const organisationId of await organisationIds(store)) {
    queued += await store.write(organisationId, SYSTEM, async (tx) => {
      tx.unaudited('a reminder changes nothing')
      const manual = await findManual(tx)
      if (!manual || !reviewIsNear(manual.reviewOn, dayIn(await timezoneOf(tx), now))) return 0
      const all = await administrators(tx)
      const keeper = all.filter(({ id, email }) => id === manual.ownerId && email !== null)
      const to = keeper.length > 0 ? keeper : all
      const organisation = await organisationName(tx)
      let count = 0
      for (const { id, name, email, locale } of to) {
        if (email === null) continue
        await queueMail(tx, {
          key: `manual-review:${manual.reviewOn}:${id}`,
          to: email,
          locale: localeId.catch('ja').parse(locale ?? 'ja'),
          template: 'manual-review',
          values: { name, organisation, day: manual.reviewOn ?? '', url: `${origin}/admin/manual` }
        })
        count += 1
      }
      return count
    })
  }
  return { queued }
}
