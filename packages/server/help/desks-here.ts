import { inLocale, type Desk, type DeskSource, type HelpDesks, type HelpId } from '@hinoyojin/core/schema/help.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

/** The list that comes with the product, as the operator changed it: same id replaces, new ones come first, hidden ones go. */
export function withOwn(given: readonly DeskSource[], own: HelpDesks | undefined): DeskSource[] {
  if (!own) return [...given]
  const hidden = new Set(own.hide)
  const known = new Set(given.map(({ id }) => id))
  const replaced = given.map((desk) => own.desks.find(({ id }) => id === desk.id) ?? desk)
  return [...own.desks.filter(({ id }) => !known.has(id)), ...replaced].filter(({ id }) => !hidden.has(id))
}

/** Desks for this person, in this language. */
export function desksFor(desks: readonly DeskSource[], id: HelpId, locale: LocaleId): Desk[] {
  return desks
    .filter((desk) => desk.for.includes(id))
    .map(({ name, what, hours, for: _, ...desk }) => ({
      ...desk,
      name: inLocale(name, locale),
      what: inLocale(what, locale),
      hours: hours && inLocale(hours, locale)
    }))
}
