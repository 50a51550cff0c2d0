import { fewAtOnce } from '../people/few-at-once.ts'
import { isSecret } from '../post/templates.ts'
import { SYSTEM, type Store } from '../store/database.ts'
import { isId } from '../store/id.ts'
import { requeueMail } from '../store/post/outbox-rows.ts'
import {
  mailCounts,
  mailLines,
  mailStates,
  wholeMail,
  type MailLine,
  type WholeMail
} from '../store/post/outbox-view.ts'
import { organisationIds } from '../store/training/rebuild.ts'
import { asOperator, noteForOperators, type Asker, type NotAllowed } from './as-operator.ts'

export type { WholeMail } from '../store/post/outbox-view.ts'

export interface OutboxLine extends MailLine {
  readonly organisationId: string
}

export interface OutboxFilter {
  /** failed: bounced or given up. */
  readonly state: 'all' | 'waiting' | 'sent' | 'failed'
  readonly text: string
  readonly organisationId: string | null
  readonly before: string | null
}

const PAGE = 50
const wanted: Record<OutboxFilter['state'], readonly string[]> = {
  all: mailStates,
  waiting: ['waiting'],
  sent: ['sent'],
  failed: ['bounced', 'given-up']
}

/** Letters of all organisations, the newest first. Each organisation is read by itself, behind its own wall. */
export function outbox(
  store: Store,
  who: Asker,
  filter: OutboxFilter
): Promise<{ readonly ok: true; readonly lines: readonly OutboxLine[]; readonly next: string | null } | NotAllowed> {
  return asOperator(store, who, async () => {
    const { organisationId } = filter
    const all = await organisationIds(store)
    const ids = organisationId === null ? all : all.filter((id) => id === organisationId)
    const before = filter.before !== null && isId(filter.before) ? filter.before : null
    const asked = { states: wanted[filter.state], text: filter.text.trim(), before, limit: PAGE + 1, outsiders: true }
    const found = await ofAll(ids, async (id) =>
      (await store.read(id, (reader) => mailLines(reader, asked))).map((line) => ({ ...line, organisationId: id }))
    )
    const lines = found.flat().sort((a, b) => (a.id < b.id ? 1 : -1)) // UUIDv7: the order in time
    const shown = lines.slice(0, PAGE)
    return { ok: true as const, lines: shown, next: lines.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
  })
}

/** One letter as it goes out, links and all: without a mail server this is how a link reaches its reader. Such a link lets its holder in
 *  as somebody else, so that it was looked at stands in the record of that organisation and in the operators'. */
export function mailSeen(
  store: Store,
  who: Asker,
  organisationId: string,
  mailId: string
): Promise<{ readonly ok: true; readonly mail: WholeMail | null } | NotAllowed> {
  return asOperator(store, who, async () => {
    const known = isId(organisationId) && isId(mailId)
    const mail = known ? await store.read(organisationId, (reader) => wholeMail(reader, mailId)) : null
    if (mail?.body && isSecret(mail.template)) {
      await store.write(organisationId, SYSTEM, (tx) => tx.audit('mail.link-seen', mailId, { operator: who.name }))
      await noteForOperators(store, who, 'mail.link-seen', mailId)
    }
    return { ok: true as const, mail }
  })
}

/** Sends a letter that failed once more, from the first pause on. */
export function sendAgain(
  store: Store,
  who: Asker,
  organisationId: string,
  mailId: string,
  now: Date
): Promise<{ readonly ok: true } | NotAllowed | { readonly ok: false; readonly code: 'gone' }> {
  return asOperator(store, who, async () => {
    if (!isId(organisationId) || !isId(mailId)) return { ok: false as const, code: 'gone' as const }
    const done = await store.write(organisationId, SYSTEM, async (tx) => {
      const again = await requeueMail(tx, mailId, now)
      if (again) await tx.audit('mail.sent-again', mailId, { operator: who.name })
      return { ok: again }
    })
    if (!done.ok) return { ok: false as const, code: 'gone' as const }
    await noteForOperators(store, who, 'mail.sent-again', mailId)
    return { ok: true as const }
  })
}

/** How many letters wait and how many failed, over all organisations. */
export async function outboxCounts(store: Store): Promise<{ waiting: number; failed: number; sent: number }> {
  const found = await ofAll(await organisationIds(store), (id) => store.read(id, mailCounts))
  const sum = (...states: string[]) => found.reduce((n, counts) => states.reduce((m, s) => m + (counts[s] ?? 0), n), 0)
  return { waiting: sum('waiting'), failed: sum('bounced', 'given-up'), sent: sum('sent') }
}

function ofAll<T>(ids: readonly string[], work: (id: string) => Promise<T>): Promise<T[]> {
  const inLine = fewAtOnce(4)
  return Promise.all(ids.map((id) => inLine(() => work(id))))
}
