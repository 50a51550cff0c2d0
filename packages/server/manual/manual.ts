import { gapsOf, type Gap } from '@hinoyojin/core/manual/gaps.ts'
import { risksOf, type Manual } from '@hinoyojin/core/manual/compose.ts'
import { manualAnswers, noAnswers, type ManualAnswers } from '@hinoyojin/core/schema/manual-answers.ts'
import type { ManualLocale } from '@hinoyojin/core/schema/manual.ts'
import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import type { Reader, Store } from '../store/database.ts'
import * as rows from '../store/manual/manual-rows.ts'
import { inBothLanguages, type BothLanguages } from './composed.ts'
import { manualContent } from './current-manual.ts'

/** Who writes: named in what is published. */
export type Author = Asker & { readonly name: string }

export interface ManualView {
  readonly ok: true
  /** 0: nothing was answered yet. */
  readonly revision: number
  readonly answers: ManualAnswers
  readonly gaps: Gap[]
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly reviewOn: string | null
  readonly changedAt: Date | null
  readonly changedByName: string | null
  readonly versions: rows.VersionRow[]
  /** The answers have changed since the newest version. */
  readonly unpublished: boolean
  /** Staff numbers in the answers that nobody active has. */
  readonly unknownNumbers: string[]
  readonly administrators: { id: string; name: string }[]
}

export async function manualOf(store: Store, who: Asker): Promise<ManualView | NotAllowed> {
  return asAdministrator(store, who, async (reader) => {
    const row = await rows.findManual(reader)
    const answers = row?.answers ?? noAnswers()
    const newest = await rows.findVersion(reader, null)
    return {
      ok: true as const,
      revision: row?.revision ?? 0,
      answers,
      gaps: gapsOf(answers),
      ownerId: row?.ownerId ?? null,
      ownerName: row?.ownerName ?? null,
      reviewOn: row?.reviewOn ?? null,
      changedAt: row?.changedAt ?? null,
      changedByName: row?.changedByName ?? null,
      versions: await rows.listVersions(reader),
      unpublished: !newest || JSON.stringify(manualAnswers.parse(newest.answers)) !== JSON.stringify(answers),
      unknownNumbers: await unknownNumbers(reader, answers),
      administrators: (await rows.administrators(reader)).map(({ id, name }) => ({ id, name }))
    }
  })
}

export type SaveOutcome =
  | { ok: true; revision: number }
  | NotAllowed
  | { ok: false; code: 'unreadable' }
  /** Somebody saved meanwhile: what they have, so that both can be seen. */
  | { ok: false; code: 'changed'; revision: number; theirs: ManualAnswers; by: string | null }

/** Saves a part of the answers. @param revision of the page that was filled in; @param change of core/schema/manual-answers */
export async function saveAnswers(store: Store, who: Asker, revision: number, change: unknown): Promise<SaveOutcome> {
  return changeAsAdministrator<SaveOutcome>(store, who, async (tx) => {
    const row = await rows.findManual(tx)
    const read = manualAnswers.safeParse({ ...(row?.answers ?? noAnswers()), ...(change as object) }) // zod looks at all of it
    if (!read.success) return { ok: false, code: 'unreadable' }
    if (await rows.writeAnswers(tx, revision, read.data)) {
      await tx.audit('manual.changed', tx.organisationId)
      return { ok: true, revision: revision + 1 }
    }
    const now = await rows.findManual(tx)
    return {
      ok: false,
      code: 'changed',
      revision: now?.revision ?? 0,
      theirs: now?.answers ?? noAnswers(),
      by: now?.changedByName ?? null
    }
  })
}

/** Who keeps the manual, and when it is looked at again. @param reviewOn YYYY-MM-DD, '' for none */
export async function setCare(
  store: Store,
  who: Asker,
  care: { ownerId: string; reviewOn: string }
): Promise<{ ok: true } | NotAllowed | { ok: false; code: 'unknown-owner' | 'no-day' }> {
  if (care.reviewOn !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(care.reviewOn)) return { ok: false, code: 'no-day' }
  type Outcome = { ok: true } | { ok: false; code: 'unknown-owner' }
  return changeAsAdministrator<Outcome>(store, who, async (tx) => {
    const known = care.ownerId === '' || (await rows.administrators(tx)).some(({ id }) => id === care.ownerId)
    if (!known) return { ok: false, code: 'unknown-owner' }
    await rows.writeCare(tx, care.ownerId || null, care.reviewOn || null)
    await tx.audit('manual.care', tx.organisationId, { review: care.reviewOn || null })
    return { ok: true }
  })
}

/** Publishes the answers as they stand, if they are still those that were looked at. */
export async function publishManual(
  store: Store,
  who: Author,
  wish: { revision: number; note: string }
): Promise<{ ok: true; version: number } | NotAllowed | { ok: false; code: 'changed' | 'nothing' }> {
  type Outcome = { ok: true; version: number } | { ok: false; code: 'changed' | 'nothing' }
  return changeAsAdministrator<Outcome>(store, who, async (tx) => {
    const revision = await rows.lockManual(tx)
    if (revision === null) return { ok: false, code: 'nothing' }
    if (revision !== wish.revision) return { ok: false, code: 'changed' }
    const answers = (await rows.findManual(tx))?.answers ?? noAnswers()
    const version = await rows.insertVersion(tx, {
      answers,
      body: inBothLanguages(answers),
      note: wish.note.trim().slice(0, 400),
      name: who.name
    })
    await tx.audit('manual.published', tx.organisationId, { version })
    return { ok: true, version }
  })
}

/** A published manual, or (null) the draft as it stands now. */
export async function readManual(
  store: Store,
  who: Asker,
  version: number | null,
  locale: ManualLocale
): Promise<
  { ok: true; version: number | null; at: Date | null; manual: Manual } | NotAllowed | { ok: false; code: 'unknown' }
> {
  type Outcome = { ok: true; version: number | null; at: Date | null; manual: Manual } | { ok: false; code: 'unknown' }
  return asAdministrator<Outcome>(store, who, async (reader) => {
    if (version === null) {
      const answers = (await rows.findManual(reader))?.answers ?? noAnswers()
      return { ok: true, version, at: null, manual: inBothLanguages(answers)[locale] }
    }
    const found = await rows.findVersion(reader, version)
    if (!found) return { ok: false, code: 'unknown' }
    return { ok: true, version, at: found.publishedAt, manual: (found.body as BothLanguages)[locale] } // written by publishManual only
  })
}

/** The risks as a list to edit: the organisation's own, or the one to begin with. */
export function risksToEdit(answers: ManualAnswers, locale: ManualLocale): Manual['risks'] {
  return risksOf(manualContent(), answers, locale)
}

export function numbersIn({ posts, night }: ManualAnswers): string[] {
  const all = [...Object.values(posts), night].flatMap(({ first, deputy }) => [first.number, deputy.number])
  return [...new Set(all.filter((number) => number !== ''))]
}

async function unknownNumbers(reader: Reader, answers: ManualAnswers): Promise<string[]> {
  const numbers = numbersIn(answers)
  const known = await rows.peopleByNumbers(reader, numbers)
  return numbers.filter((number) => !known.some((person) => person.number === number))
}
