import { randomBytes } from 'node:crypto'
import type { GuidelineBody, GuidelineClause } from '@hinoyojin/core/schema/guideline-draft.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Asker } from '../people/units/scope.ts'
import type { Reader, Store } from '../store/database.ts'
import { insertLink, lastLinkOf, lockHead, type LinkRow, type Parts } from '../store/guidelines/acknowledgement-rows.ts'
import { insertRead, listNotes, personOf, readHashes, type NoteRow } from '../store/guidelines/reading-rows.ts'
import { administrators, findVersion, newestVersion, type VersionRow } from '../store/guidelines/version-rows.ts'
import { linkLine, sha256, whoHash } from './chain/link.ts'
import { askedFor, type Asked } from './asked.ts'
import { difference, type ClauseDifference } from './difference.ts'
import { clauseHash } from './versioned.ts'

/** Whoever reads. `SignedIn` fits. */
export type ReaderOf = Pick<Asker, 'organisationId' | 'personId'>

export type AskedClause = GuidelineClause & {
  readonly number: number
  readonly read: boolean
  /** What changed since the text this person agreed to; null: it is new to them. */
  readonly change: ClauseDifference | null
}
export type Reading = {
  readonly version: VersionRow
  /** A newer one has been published since. */
  readonly newest: number
  readonly last: { readonly version: number; readonly at: Date; readonly locale: string; readonly parts: Parts } | null
  readonly parts: Parts
  readonly hasOfficial: boolean
  readonly asked: readonly AskedClause[]
  readonly open: boolean
  readonly changesOnly: boolean
  readonly removed: readonly string[]
  /** Whom a question reaches. */
  readonly administrators: readonly string[]
  readonly notes: readonly NoteRow[]
}

/** What this person has to read: the newest version, or the one they had begun. null: nothing is published.
 *  @param wish null: the parts they agreed to last, else the first */
export function readingOf(
  store: Store,
  who: ReaderOf,
  locale: LocaleId,
  wish: { version: number | null; parts: Parts | null }
): Promise<Reading | null> {
  return store.read(who.organisationId, async (reader) => {
    const [newest, last] = [await newestVersion(reader), await lastLinkOf(reader, who.personId)]
    const version = wish.version === null ? newest : await findVersion(reader, wish.version)
    if (!newest || !version) return null
    const parts = wish.parts ?? last?.parts ?? 'people'
    const before = last && (await findVersion(reader, last.version))
    const todo = stillAsked(before, last, version, parts)
    const read = await readHashes(reader, who.personId)
    const changes = difference(before?.body ?? null, version.body, locale)
    const numbers = new Map(inOrder(version.body).map(({ key }, at) => [key, at + 1]))
    return {
      version,
      newest: newest.number,
      last: last && { version: last.version, at: last.at, locale: last.locale, parts: last.parts },
      parts,
      hasOfficial: version.body.clauses.some(({ part }) => part === 'official'),
      asked: todo.clauses.map((clause) => ({
        ...clause,
        number: numbers.get(clause.key) ?? 0,
        read: read.has(clauseHash(clause)),
        change: (before && changes.clauses.find(({ key, kind }) => key === clause.key && kind === 'changed')) ?? null
      })),
      open: todo.open,
      changesOnly: todo.changesOnly,
      removed: changes.clauses.filter(({ kind }) => kind === 'removed').map(({ title }) => title),
      administrators: (await administrators(reader)).map(({ name }) => name),
      notes: await listNotes(reader, who.personId)
    }
  })
}

/** Clauses as they are numbered: first those for everybody, then those for the organisation's accounts. */
export const inOrder = (body: GuidelineBody) => [
  ...body.clauses.filter(({ part }) => part === 'people'),
  ...body.clauses.filter(({ part }) => part === 'official')
]

/** Whoever agreed to this or a later version is asked nothing of it. */
function stillAsked(before: VersionRow | null, last: LinkRow | null, version: VersionRow, parts: Parts): Asked {
  const todo = askedFor(before?.body ?? null, last?.parts ?? null, version.body, parts)
  const ordered = inOrder(version.body).filter((clause) => todo.clauses.includes(clause))
  if (before && before.number > version.number) return { clauses: [], open: false, changesOnly: true }
  return { ...todo, clauses: ordered }
}

export type Answered =
  | { readonly ok: true; readonly fits: boolean; readonly why: string | null }
  | { readonly ok: false; readonly code: 'unknown-clause' }

/** An answer to the question under a clause. What was chosen is stored nowhere; only that the clause has been read and understood. */
export async function answerQuestion(
  store: Store,
  who: ReaderOf,
  { version, key, option }: { version: number; key: string; option: string | null },
  locale: LocaleId
): Promise<Answered> {
  return store.write<Answered>(who.organisationId, { personId: who.personId }, async (tx) => {
    const clause = (await findVersion(tx, version))?.body.clauses.find((each) => each.key === key)
    const chosen = clause?.question?.options.find(({ id }) => id === option)
    if (!clause || (clause.question && !chosen)) return { ok: false, code: 'unknown-clause' }
    if (!(await personOf(tx, who.personId))) return { ok: false, code: 'unknown-clause' }
    const fits = chosen?.fits ?? true
    if (fits) await insertRead(tx, who.personId, clauseHash(clause))
    tx.unaudited('reading is the reader’s own; agreeing is what is recorded')
    return { ok: true, fits, why: chosen ? (chosen.why[locale] ?? chosen.why.ja) : null }
  })
}

export type Agreed =
  | { readonly ok: true; readonly seq: number | null; readonly more: boolean }
  | { readonly ok: false; readonly code: 'unknown-version' | 'not-read' | 'signed-out'; readonly key?: string }

/** Adds a link to the chain: this person agrees to this version, in this language. Twice is once. A version that was overtaken while
 *  it was being read is recorded as what it is, and `more` says that a newer one asks for something.
 *  @param wish.locale the language the text stood in when they pressed the button */
export async function agree(
  store: Store,
  who: ReaderOf,
  wish: { version: number; parts: Parts; locale: LocaleId },
  now: Date
): Promise<Agreed> {
  return store.write<Agreed>(who.organisationId, { personId: who.personId }, async (tx) => {
    const [person, version, newest] = [await personOf(tx, who.personId), await findVersion(tx, wish.version), await newestVersion(tx)]
    if (!person) return { ok: false, code: 'signed-out' }
    if (!version || !newest) return { ok: false, code: 'unknown-version' }
    const read = await readHashes(tx, who.personId)
    const standing = await todoOf(tx, who.personId, version, wish.parts)
    const unread = standing.clauses.find((clause) => !read.has(clauseHash(clause)))
    if (unread) return { ok: false, code: 'not-read', key: unread.key }

    const head = await lockHead(tx)
    // Again, now that nobody else can add: a button pressed twice is one agreement.
    const todo = await todoOf(tx, who.personId, version, wish.parts)
    const more = (parts: Parts) => version.number !== newest.number && askedFor(version.body, parts, newest.body, parts).open
    if (!todo.open) {
      tx.unaudited('had agreed already')
      return { ok: true, seq: null, more: more(wish.parts) }
    }
    const seq = head.seq + 1
    const locale = wish.locale
    const salt = randomBytes(16).toString('hex')
    const line = linkLine({
      organisation: who.organisationId,
      seq,
      previous: head.hash,
      version: version.number,
      versionHash: version.hash,
      locale,
      textHash: version.hashes[locale],
      parts: wish.parts,
      clauses: todo.clauses.map(({ key }) => key),
      person: who.personId,
      who: whoHash(who.personId, { ...person, salt }),
      at: now.toISOString()
    })
    await insertLink(tx, { seq, personId: who.personId, version: version.number, locale, parts: wish.parts, at: now, line, hash: sha256(line) }, { ...person, salt })
    await tx.audit('guideline.agreed', who.personId, { version: version.number, seq })
    return { ok: true, seq, more: more(wish.parts) }
  })
} // prettier-ignore

async function todoOf(reader: Reader, personId: string, version: VersionRow, parts: Parts): Promise<Asked> {
  const last = await lastLinkOf(reader, personId)
  return stillAsked(last && (await findVersion(reader, last.version)), last, version, parts)
}

/** For the card at home: is there something to read? null: nothing is published or everything is agreed to. */
export async function guidelineWaits(store: Store, who: ReaderOf): Promise<{ version: number; changesOnly: boolean; clauses: number; begun: boolean } | null> {
  return store.read(who.organisationId, async (reader) => {
    const newest = await newestVersion(reader)
    if (!newest) return null
    const last = await lastLinkOf(reader, who.personId)
    const before = last && last.version !== newest.number ? await findVersion(reader, last.version) : null
    if (last && !before) return null
    const todo = stillAsked(before, last, newest, last?.parts ?? 'people')
    if (!todo.open) return null
    const read = await readHashes(reader, who.personId)
    const left = todo.clauses.filter((clause) => !read.has(clauseHash(clause))).length
    return { version: newest.number, changesOnly: todo.changesOnly, clauses: left, begun: left < todo.clauses.length }
  })
} // prettier-ignore

/** A published version as it was, for whoever belongs to the organisation. null: there is none of this number. */
export function publishedVersion(store: Store, who: ReaderOf, number: number): Promise<VersionRow | null> {
  return store.read(who.organisationId, (reader) => findVersion(reader, number))
}

/** Numbers and days of all versions, newest first. */
export function publishedVersions(store: Store, who: ReaderOf): Promise<{ number: number; publishedAt: Date }[]> {
  return store.read(who.organisationId, async (reader) => {
    const newest = await newestVersion(reader)
    const numbers = Array.from({ length: newest?.number ?? 0 }, (_, at) => (newest?.number ?? 0) - at)
    const found: { number: number; publishedAt: Date }[] = []
    for (const number of numbers) {
      const version = await findVersion(reader, number)
      if (version) found.push({ number, publishedAt: version.publishedAt })
    }
    return found
  })
}
