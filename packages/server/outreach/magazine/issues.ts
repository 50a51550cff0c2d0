import type { IssueTexts } from '@hinoyojin/core/schema/outreach.ts'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import type { PreviewedLetter } from '../../post/preview.ts'
import { fillLetter, readTemplate } from '../../post/templates.ts'
import { queueMail } from '../../post/queue.ts'
import { isId, newId } from '../../store/id.ts'
import type { Store } from '../../store/database.ts'
import {
  beginIssue,
  deleteIssue,
  findSender,
  insertIssue,
  listIssues,
  saveSenderRow,
  updateIssue,
  type IssueRow,
  type SenderRow
} from '../../store/outreach/magazine-rows.ts'
import { emailOfPerson } from '../../store/outreach/own-name.ts'
import { countReaders, readersWithConsent, type ReaderRow } from '../../store/outreach/reader-rows.ts'
import { asOperator, changeAsOperator, type NotAllowed, type Operator } from '../as-operator.ts'
import type { Moment } from '../briefings/letters.ts'
import { issueLetter } from './letter.ts'

export type { IssueRow, SenderRow } from '../../store/outreach/magazine-rows.ts'

export interface MagazineDesk {
  readonly ok: true
  readonly sender: SenderRow | null
  readonly issues: IssueRow[]
  readonly readers: { readonly asked: number; readonly reading: number; readonly stopped: number }
  /** Where a test goes unless somebody says otherwise. */
  readonly ownEmail: string | null
}

export async function magazineDesk(store: Store, who: Operator): Promise<MagazineDesk | NotAllowed> {
  return asOperator(store, who, async (reader) => ({
    ok: true as const,
    sender: await findSender(reader),
    issues: await listIssues(reader),
    readers: await countReaders(reader),
    ownEmail: await emailOfPerson(reader, who.personId)
  }))
}

/** Who agreed when to which sentence: what one has to be able to show. */
export async function consentRecord(
  store: Store,
  who: Operator
): Promise<{ readonly ok: true; readonly readers: ReaderRow[] } | NotAllowed> {
  return changeAsOperator(store, who, async (tx) => {
    await tx.audit('magazine.consent-exported', tx.organisationId)
    return { ok: true as const, readers: await readersWithConsent(tx) }
  })
}

export type SenderSaved =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'changed-meanwhile'; readonly theirs: SenderRow | null }
  | { readonly ok: false; readonly code: 'sender-incomplete' }
  | NotAllowed

/** What the law wants in every issue: who sends it, where they are, how to reach them. */
export async function saveSender(store: Store, who: Operator, sender: SenderRow): Promise<SenderSaved> {
  const filled = { ...sender, name: sender.name.trim(), address: sender.address.trim(), contact: sender.contact.trim() }
  if ([filled.name, filled.address, filled.contact].some((text) => text === '' || text.length > 400))
    return { ok: false, code: 'sender-incomplete' }
  return changeAsOperator(store, who, async (tx): Promise<SenderSaved> => {
    if (!(await saveSenderRow(tx, filled)))
      return { ok: false, code: 'changed-meanwhile', theirs: await findSender(tx) }
    await tx.audit('magazine.sender-saved', tx.organisationId, { name: filled.name })
    return { ok: true }
  })
}

export type IssueSaved =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: 'changed-meanwhile'; readonly theirs: IssueRow }
  | { readonly ok: false; readonly code: 'unknown-issue' | 'under-way' }
  | NotAllowed

/** Makes an issue (id null) or saves one of which nothing has been sent yet. */
export async function saveIssue(
  store: Store,
  who: Operator,
  edited: { readonly id: string | null; readonly revision: number; readonly texts: IssueTexts }
): Promise<IssueSaved> {
  if (edited.id !== null && !isId(edited.id)) return { ok: false, code: 'unknown-issue' }
  const id = edited.id ?? newId()
  return changeAsOperator(store, who, async (tx): Promise<IssueSaved> => {
    if (edited.id === null) await insertIssue(tx, id, edited.texts)
    else if (!(await updateIssue(tx, id, edited.revision, edited.texts))) {
      const [theirs] = await listIssues(tx, id)
      if (!theirs) return { ok: false, code: 'unknown-issue' }
      return theirs.sendingAt ? { ok: false, code: 'under-way' } : { ok: false, code: 'changed-meanwhile', theirs }
    }
    await tx.audit('magazine.issue-saved', id, { subject: edited.texts.ja.subject })
    return { ok: true, id }
  })
}

export type IssueChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'unknown-issue' | 'under-way' | 'sender-missing' | 'changed-meanwhile' }
  | NotAllowed

export async function removeIssue(store: Store, who: Operator, id: string): Promise<IssueChanged> {
  return changeAsOperator(store, who, async (tx): Promise<IssueChanged> => {
    if (!isId(id) || !(await deleteIssue(tx, id))) return { ok: false, code: 'unknown-issue' }
    await tx.audit('magazine.issue-removed', id)
    return { ok: true }
  })
}

/** The issue in each language it was written in, to one address. It looks like the real one, except that nobody is unsubscribed. */
/** An issue as it would arrive, in every language it is written in. Nothing is stored or sent. */
export async function previewIssue(
  store: Store,
  who: Operator,
  texts: IssueTexts,
  origin: string
): Promise<{ readonly ok: true; readonly letters: readonly PreviewedLetter[] } | NotAllowed> {
  return asOperator(store, who, async (reader) => {
    const sender = (await findSender(reader)) ?? {
      name: '〔送信者〕',
      address: '〔住所〕',
      contact: '〔連絡先〕',
      revision: 0
    }
    const letters = localeIds
      .filter((locale) => texts[locale] !== undefined)
      .map((locale) => {
        const { template, values } = issueLetter(texts, sender, locale, `${origin}/magazine/stop/…`)
        return { locale, ...fillLetter(readTemplate(template)[locale], values) }
      })
    return { ok: true, letters } as const
  })
}

export async function sendTest(
  store: Store,
  who: Operator,
  id: string,
  to: string,
  { now, origin }: Moment
): Promise<IssueChanged> {
  return changeAsOperator(store, who, async (tx): Promise<IssueChanged> => {
    const [issue] = isId(id) ? await listIssues(tx, id) : []
    const sender = await findSender(tx)
    if (!issue) return { ok: false, code: 'unknown-issue' }
    if (!sender) return { ok: false, code: 'sender-missing' }
    for (const locale of localeIds.filter((each) => issue.texts[each] !== undefined))
      await queueMail(tx, {
        key: `magazine-test:${id}:${locale}:${now.getTime()}`,
        to,
        locale,
        ...issueLetter(issue.texts, sender, locale, `${origin}/magazine`)
      })
    await tx.audit('magazine.tested', id)
    return { ok: true }
  })
}

/** From here on the issue goes out by itself (sendMagazine). @param revision what the operator has looked at */
export async function startSending(
  store: Store,
  who: Operator,
  id: string,
  revision: number,
  now: Date
): Promise<IssueChanged> {
  return changeAsOperator(store, who, async (tx): Promise<IssueChanged> => {
    const [issue] = isId(id) ? await listIssues(tx, id) : []
    if (!issue) return { ok: false, code: 'unknown-issue' }
    if (!(await findSender(tx))) return { ok: false, code: 'sender-missing' }
    if (issue.sendingAt) return { ok: false, code: 'under-way' }
    if (!(await beginIssue(tx, id, revision, now))) return { ok: false, code: 'changed-meanwhile' }
    await tx.audit('magazine.sending', id, { subject: issue.texts.ja.subject })
    return { ok: true }
  })
}
