import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { queueMail } from '../post/queue.ts'
import type { Store } from '../store/database.ts'
import { newId } from '../store/id.ts'
import { describeOrganisation } from '../store/operator/organisation-rows.ts'
import { asOperator, type Asker, type NotAllowed } from './as-operator.ts'

/** Puts a letter that says "this is a test" into the outbox. */
export function postTestMail(
  store: Store,
  who: Asker,
  to: string,
  locale: LocaleId
): Promise<{ readonly ok: true } | NotAllowed> {
  return asOperator(store, who, () =>
    store.write(who.organisationId, { personId: who.personId }, async (tx) => {
      const organisation = (await describeOrganisation(tx))?.name ?? ''
      const id = newId()
      await queueMail(tx, { key: `test ${id}`, to, locale, template: 'operator-test', values: { organisation } })
      await tx.audit('mail.test', id)
      return { ok: true as const }
    })
  )
}
