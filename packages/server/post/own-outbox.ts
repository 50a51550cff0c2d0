import { asAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import type { Store } from '../store/database.ts'
import { isId } from '../store/id.ts'
import {
  mailLines,
  mailStates,
  TO_OUTSIDERS,
  wholeMail,
  type MailLine,
  type WholeMail
} from '../store/post/outbox-view.ts'

export type { MailLine, WholeMail } from '../store/post/outbox-view.ts'

const PAGE = 50

/** The letters of one's own organisation, the newest first, for its administrator: who was written to, about what, and whether it
 *  arrived. Not those to the public, which only operators see: whoever signed up somewhere is no business of the personnel office. */
export function ownOutbox(
  store: Store,
  who: Asker,
  { before }: { readonly before: string | null }
): Promise<{ readonly ok: true; readonly lines: readonly MailLine[]; readonly next: string | null } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => {
    const from = before !== null && isId(before) ? before : null
    const found = await mailLines(reader, {
      states: mailStates,
      text: '',
      before: from,
      limit: PAGE + 1,
      outsiders: false
    })
    const lines = found.slice(0, PAGE)
    return { ok: true as const, lines, next: found.length > PAGE ? (lines.at(-1)?.id ?? null) : null }
  })
}

/** One letter with its words, but without what its addresses lead to: a link that signs a colleague in is theirs alone. */
export function ownMail(
  store: Store,
  who: Asker,
  mailId: string
): Promise<{ readonly ok: true; readonly mail: WholeMail | null } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => {
    const found = isId(mailId) ? await wholeMail(reader, mailId) : null
    const mail = found && !new RegExp(TO_OUTSIDERS).test(found.template) ? found : null
    return {
      ok: true as const,
      mail: mail && { ...mail, body: mail.body && withoutPaths(mail.body), unsubscribe: null }
    }
  })
}

/** https://training.example.com/enter/abc -> https://training.example.com/… */
export function withoutPaths(text: string): string {
  return text.replace(/(https?:\/\/[^\s/]+)\/\S+/g, '$1/…')
}
