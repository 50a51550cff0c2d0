import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import type { Store } from '../store/database.ts'
import { isId, newId } from '../store/id.ts'
import { insertNote, listNotes, personOf, updateNote, type NoteRow } from '../store/guidelines/reading-rows.ts'
import { findVersion } from '../store/guidelines/version-rows.ts'
import type { ReaderOf } from './reading.ts'

type Done = { readonly ok: true }
type Refusal<Code> = { readonly ok: false; readonly code: Code }

/** A reader asks, or says that they do not agree. Goes to the administrators with the name: it is a question, not a test. */
export function askNote(
  store: Store,
  who: ReaderOf,
  note: { version: number; clauseKey: string | null; text: string },
  now: Date
): Promise<Done | Refusal<'empty' | 'too-long' | 'too-many' | 'unknown-version'>> {
  return store.write(who.organisationId, { personId: who.personId }, async (tx) => {
    const text = note.text.trim()
    if (text === '') return { ok: false, code: 'empty' } as const
    if (text.length > 2000) return { ok: false, code: 'too-long' } as const
    const version = await findVersion(tx, note.version)
    if (!version || !(await personOf(tx, who.personId))) return { ok: false, code: 'unknown-version' } as const
    const open = (await listNotes(tx, who.personId)).filter(({ answeredAt }) => answeredAt === null)
    if (open.length >= 20) return { ok: false, code: 'too-many' } as const
    const clauseKey = version.body.clauses.some(({ key }) => key === note.clauseKey) ? note.clauseKey : null
    const id = newId()
    await insertNote(tx, { id, personId: who.personId, version: note.version, clauseKey, text, at: now })
    await tx.audit('guideline.asked', id, { version: note.version })
    return { ok: true } as const
  })
}

export type Note = NoteRow & { readonly clauseTitle: string | null }

/** All questions, open ones first. */
export function notesOf(store: Store, who: Asker): Promise<{ ok: true; notes: Note[] } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => {
    const notes = await listNotes(reader, null)
    const versions = new Map<number, Awaited<ReturnType<typeof findVersion>>>()
    for (const { version } of notes) if (!versions.has(version)) versions.set(version, await findVersion(reader, version))
    const titleOf = ({ version, clauseKey }: NoteRow) =>
      versions.get(version)?.body.clauses.find(({ key }) => key === clauseKey)?.title.ja ?? null
    return { ok: true as const, notes: notes.map((note) => ({ ...note, clauseTitle: titleOf(note) })) }
  })
} // prettier-ignore

/** The answer stands on the page of whoever asked. */
export function answerNote(
  store: Store,
  who: Asker,
  id: string,
  answer: string,
  now: Date
): Promise<Done | NotAllowed | Refusal<'empty' | 'too-long' | 'unknown-note'>> {
  return changeAsAdministrator<Done | Refusal<'empty' | 'too-long' | 'unknown-note'>>(store, who, async (tx) => {
    const text = answer.trim()
    if (text === '') return { ok: false, code: 'empty' }
    if (text.length > 2000) return { ok: false, code: 'too-long' }
    if (!isId(id) || !(await updateNote(tx, id, text, now))) return { ok: false, code: 'unknown-note' }
    await tx.audit('guideline.answered', id)
    return { ok: true }
  })
}
