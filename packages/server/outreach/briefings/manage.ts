import { isId, newId } from '../../store/id.ts'
import type { Store, Transactor } from '../../store/database.ts'
import {
  cancelRow,
  deleteBriefing,
  findBriefing,
  insertBriefing,
  listBriefings,
  lockBriefing,
  publishRow,
  updateBriefing,
  type BriefingFields,
  type BriefingRow
} from '../../store/outreach/briefing-rows.ts'
import { registrationsOf, type RegistrationRow } from '../../store/outreach/registration-rows.ts'
import { asOperator, changeAsOperator, type NotAllowed, type Operator } from '../as-operator.ts'
import { deskAt, sendLetter, type Desk, type Moment } from './letters.ts'
import { moveUp } from './seats.ts'

export type { BriefingFields, BriefingRow } from '../../store/outreach/briefing-rows.ts'
export type { RegistrationRow } from '../../store/outreach/registration-rows.ts'

export type Refused<Code extends string> = { readonly ok: false; readonly code: Code } | NotAllowed

/** All briefings, drafts too. */
export async function allBriefings(
  store: Store,
  who: Operator
): Promise<{ readonly ok: true; readonly briefings: BriefingRow[] } | NotAllowed> {
  return asOperator(store, who, async (reader) => ({ ok: true as const, briefings: await listBriefings(reader) }))
}

/** One briefing with everybody who signed up. */
export async function briefingWithPeople(
  store: Store,
  who: Operator,
  id: string
): Promise<
  | { readonly ok: true; readonly briefing: BriefingRow; readonly people: RegistrationRow[] }
  | Refused<'unknown-briefing'>
> {
  return asOperator(store, who, async (reader) => {
    const briefing = isId(id) ? await findBriefing(reader, id) : null
    if (!briefing) return { ok: false as const, code: 'unknown-briefing' as const }
    return { ok: true as const, briefing, people: await registrationsOf(reader, id) }
  })
}

export async function createBriefing(
  store: Store,
  who: Operator,
  fields: BriefingFields
): Promise<{ readonly ok: true; readonly id: string } | NotAllowed> {
  const id = newId()
  return changeAsOperator(store, who, async (tx) => {
    await insertBriefing(tx, id, fields)
    await tx.audit('briefing.made', id, { title: fields.texts.ja.title })
    return { ok: true as const, id }
  })
}

export type Saved =
  | { readonly ok: true; /** Who was told. */ readonly told: number; readonly movedUp: number }
  | { readonly ok: false; readonly code: 'changed-meanwhile'; readonly theirs: BriefingRow }
  | Refused<'unknown-briefing' | 'called-off' | 'over'>

/** Saves what was edited. When time, place or link of a published briefing change, everybody gets a letter and a new calendar file;
 *  when it grows, those who wait move up. It never shrinks below those who have seats: they keep them.
 *  @param revision what the editor had before them; another one loses nothing: `theirs` is handed back */
export async function saveBriefing(
  store: Store,
  who: Operator,
  edited: { readonly id: string; readonly revision: number; readonly fields: BriefingFields },
  moment: Moment
): Promise<Saved> {
  const { id, revision, fields } = edited
  const desk = await deskAt(store, moment)
  return changeLocked(store, who, id, async (tx, briefing): Promise<Saved> => {
    if (briefing.revision !== revision) return { ok: false, code: 'changed-meanwhile', theirs: briefing }
    if (briefing.cancelledAt) return { ok: false, code: 'called-off' }
    const moved = isMoved(briefing, fields)
    await updateBriefing(tx, id, fields, moved && briefing.publishedAt !== null)
    await tx.audit('briefing.changed', id, { title: fields.texts.ja.title })
    const after = await findBriefing(tx, id)
    if (!after) return { ok: false, code: 'unknown-briefing' }
    const tells = moved && after.publishedAt !== null && after.startsAt > moment.now
    const told = tells ? await tellAll(tx, 'briefing-changed', after, desk) : 0
    return { ok: true, told, movedUp: await moveUp(tx, after, desk) }
  })
}

export type Changed = { readonly ok: true; readonly told: number } | Refused<'unknown-briefing' | 'called-off' | 'over'>

export async function publishBriefing(store: Store, who: Operator, id: string, { now }: Moment): Promise<Changed> {
  return changeLocked(store, who, id, async (tx, briefing): Promise<Changed> => {
    if (briefing.cancelledAt) return { ok: false, code: 'called-off' }
    if (briefing.startsAt <= now) return { ok: false, code: 'over' }
    await publishRow(tx, id, now)
    await tx.audit('briefing.published', id, { title: briefing.texts.ja.title })
    return { ok: true, told: 0 }
  })
}

/** Calls a briefing off and tells everybody who has a seat or waits. A draft that nobody has seen is simply removed. */
export async function callOff(store: Store, who: Operator, id: string, moment: Moment): Promise<Changed> {
  const desk = await deskAt(store, moment)
  return changeLocked(store, who, id, async (tx, briefing): Promise<Changed> => {
    if (briefing.cancelledAt) return { ok: false, code: 'called-off' }
    if (!briefing.publishedAt) {
      await deleteBriefing(tx, id)
      await tx.audit('briefing.removed', id, { title: briefing.texts.ja.title })
      return { ok: true, told: 0 }
    }
    if (briefing.endsAt <= moment.now) return { ok: false, code: 'over' }
    await cancelRow(tx, id, moment.now)
    await tx.audit('briefing.called-off', id, { title: briefing.texts.ja.title })
    const after = { ...briefing, sequence: briefing.sequence + 1 }
    return { ok: true, told: await tellAll(tx, 'briefing-called-off', after, desk) }
  })
}

async function tellAll(
  tx: Transactor,
  letter: 'briefing-changed' | 'briefing-called-off',
  briefing: BriefingRow,
  desk: Desk
): Promise<number> {
  const people = (await registrationsOf(tx, briefing.id)).filter(({ state }) => state !== 'cancelled')
  for (const person of people) await sendLetter(tx, letter, briefing, person, desk)
  return people.length
}

async function changeLocked<T>(
  store: Store,
  who: Operator,
  id: string,
  work: (tx: Transactor, briefing: BriefingRow) => Promise<T>
): Promise<T | Refused<'unknown-briefing'>> {
  return changeAsOperator(store, who, async (tx) => {
    const briefing = isId(id) ? await lockBriefing(tx, id) : null
    return briefing ? work(tx, briefing) : { ok: false as const, code: 'unknown-briefing' as const }
  })
}

const isMoved = (before: BriefingRow, now: BriefingFields) =>
  before.startsAt.getTime() !== now.startsAt.getTime() ||
  before.endsAt.getTime() !== now.endsAt.getTime() ||
  before.place !== now.place ||
  before.onlineUrl !== now.onlineUrl
