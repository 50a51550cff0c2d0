import { localeId, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import { LINK_MINUTES, linkByEmail } from '../people/links.ts'
import { SYSTEM, type Store } from '../store/database.ts'
import { queueMail } from './queue.ts'

/** Looks an address up and puts the link into the outbox. Nobody waits for it: whether a letter goes out must not show in the time of
 *  the answer. @param asked.address of whoever asks, for counting */
export async function postSignInLink(
  store: Store,
  asked: {
    readonly organisationId: string
    readonly organisationName: string
    readonly email: string
    readonly address: string
    readonly origin: string
    /** Of the page, for people who have chosen none. */
    readonly locale: LocaleId
  }
): Promise<void> {
  const link = await linkByEmail(store, asked.organisationId, asked.email, asked.address)
  if (link === null || 'ok' in link) return
  await store.write(asked.organisationId, SYSTEM, async (tx) => {
    tx.unaudited('the link itself was audited')
    await queueMail(tx, {
      key: `sign-in-link ${link.path.slice(-12)}`,
      to: asked.email,
      locale: localeId.safeParse(link.locale).data ?? asked.locale,
      template: 'administrator-link',
      values: {
        name: link.name,
        organisation: asked.organisationName,
        url: asked.origin + link.path,
        minutes: String(LINK_MINUTES)
      }
    })
  })
}
