import { z } from 'zod'
import { addMonths } from '@hinoyojin/core/manual/days.ts'
import type { Desk } from '@hinoyojin/core/schema/help.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { doorByCode } from '../people/places.ts'
import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import type { Store } from '../store/database.ts'
import { isId, newId } from '../store/id.ts'
import * as rows from '../store/manual/desk-rows.ts'
import { storable } from './storable.ts'

export type { OwnDeskRow } from '../store/manual/desk-rows.ts'
export const MOST_DESKS = 6
/** After this many months somebody looks again whether number and hours still hold. */
export const CHECK_MONTHS = 6

const line = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => storable(text).replace(/\n/g, ' ').slice(0, most))
const texts = (most: number) => z.object({ ja: line(most), en: line(most), 'ja-easy': line(most) })
const form = z.object({
  name: texts(80),
  what: texts(200),
  hours: texts(80),
  tel: line(24).refine((text) => text === '' || /^[#+]?[0-9][0-9-]{1,20}$/.test(text)),
  url: line(300).refine((text) => text === '' || z.url({ protocol: /^https$/ }).safeParse(text).success)
})
export type DeskForm = z.input<typeof form>
type Refusal = { ok: false; code: 'name-missing' | 'no-way' | 'tel' | 'url' | 'too-many' | 'unknown' }

export async function ownDesksOf(
  store: Store,
  who: Asker,
  today: string
): Promise<{ ok: true; desks: (rows.OwnDeskRow & { old: boolean })[] } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => ({
    ok: true as const,
    desks: (await rows.listDesks(reader)).map((desk) => ({
      ...desk,
      old: addMonths(desk.checkedOn, CHECK_MONTHS) <= today
    }))
  }))
}

/** Adds (id '') or changes a desk. Saving says that it was looked at today. The loser of two who save at once keeps their text. */
export async function saveDesk(
  store: Store,
  who: Asker,
  wish: { id: string; revision: number; desk: DeskForm },
  today: string
): Promise<{ ok: true } | NotAllowed | Refusal | { ok: false; code: 'changed'; theirs: rows.OwnDeskRow | null }> {
  const read = form.safeParse(wish.desk)
  if (!read.success) return { ok: false, code: read.error.issues.some(({ path }) => path[0] === 'tel') ? 'tel' : 'url' }
  const { name, what, hours, tel, url } = read.data
  if (name.ja === '') return { ok: false, code: 'name-missing' }
  if (tel === '' && url === '' && what.ja === '') return { ok: false, code: 'no-way' }
  const desk = {
    name: said(name),
    what: said(what),
    hours: hours.ja === '' ? null : said(hours),
    tel: tel || null,
    url: url || null,
    checkedOn: today
  }
  type Outcome = { ok: true } | Refusal | { ok: false; code: 'changed'; theirs: rows.OwnDeskRow | null }
  return changeAsAdministrator<Outcome>(store, who, async (tx) => {
    const all = await rows.listDesks(tx)
    if (wish.id === '') {
      if (all.length >= MOST_DESKS) return { ok: false, code: 'too-many' }
      await rows.insertDesk(tx, newId(), desk)
    } else if (!isId(wish.id) || !(await rows.updateDesk(tx, wish.id, wish.revision, desk))) {
      return { ok: false, code: 'changed', theirs: all.find(({ id }) => id === wish.id) ?? null }
    }
    await tx.audit('desk.saved', tx.organisationId, { name: name.ja })
    return { ok: true }
  })
}

export async function removeDesk(store: Store, who: Asker, id: string): Promise<{ ok: true } | NotAllowed | Refusal> {
  return changeAsAdministrator<{ ok: true } | Refusal>(store, who, async (tx) => {
    if (!isId(id) || !(await rows.deleteDesk(tx, id))) return { ok: false, code: 'unknown' }
    await tx.audit('desk.removed', tx.organisationId)
    return { ok: true }
  })
}

/** The desks of the organisation whose poster this code stands on, for /now. null: nobody's code. */
export async function desksAt(
  store: Store,
  code: string,
  locale: LocaleId
): Promise<{ organisation: string; desks: Desk[] } | null> {
  const door = await doorByCode(store, code.slice(0, 20))
  if (!door) return null
  const desks = await store.read(door.organisationId, (reader) => rows.listDesks(reader))
  return { organisation: door.organisationName, desks: desks.map((desk) => spoken(desk, locale)) }
}

/** The address of the first hour with the desks of this person's organisation: /now?at=… */
export async function firstHourAddress(store: Store, who: Asker & { readonly unitId: string }): Promise<string> {
  const code = await store.read(who.organisationId, async (reader) =>
    (await rows.listDesks(reader)).length > 0 ? rows.codeNear(reader, who.unitId) : null
  )
  return code === null ? '/now' : `/now?at=${code}`
}

function said(words: { ja: string; en: string; 'ja-easy': string }): rows.DeskWords {
  return { ja: words.ja, ...(words.en && { en: words.en }), ...(words['ja-easy'] && { 'ja-easy': words['ja-easy'] }) }
}

function spoken({ id, name, what, hours, tel, url, checkedOn }: rows.OwnDeskRow, locale: LocaleId): Desk {
  const inLocale = (words: rows.DeskWords) => words[locale] ?? words.ja
  return {
    id,
    name: inLocale(name),
    what: inLocale(what),
    hours: hours ? inLocale(hours) : undefined,
    ...(tel && { tel }),
    ...(url && { url }),
    facts: [],
    source: '',
    checked: checkedOn
  }
}
