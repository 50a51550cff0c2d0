import type { Manual } from '@hinoyojin/core/manual/compose.ts'
import type { ManualLocale } from '@hinoyojin/core/schema/manual.ts'
import { notAllowed, type Asker, type NotAllowed } from '../people/units/scope.ts'
import type { Store } from '../store/database.ts'
import { manualNow } from './composed.ts'
import { numbersIn } from './manual.ts'

export type { Manual } from '@hinoyojin/core/manual/compose.ts'

type Reading = Asker & { readonly number: string | null }

/** The first page of the manual. For those who manage, and for those whose staff number stands in it. */
export async function cardOf(
  store: Store,
  who: Reading,
  locale: ManualLocale
): Promise<{ ok: true; version: number | null; at: Date | null; manual: Manual } | NotAllowed> {
  return store.read(who.organisationId, async (reader) => {
    const { version, publishedAt, body, answers } = await manualNow(reader)
    const manages = who.roles.some(({ role }) => role === 'administrator' || role === 'manager')
    const named = who.number !== null && numbersIn(answers).includes(who.number)
    if (!manages && !named) return notAllowed
    return { ok: true as const, version, at: publishedAt, manual: body[locale] }
  })
}
