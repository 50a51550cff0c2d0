import { localeIds } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../../store/database.ts'
import { readSettings, writeSettings, type Settings } from '../../store/management/settings.ts'
import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from './scope.ts'

export type { Settings } from '../../store/management/settings.ts'
export type SettingsRefusal =
  | NotAllowed
  | {
      readonly ok: false
      readonly code:
        | 'name-missing'
        | 'unknown-timezone'
        | 'no-language'
        | 'small-group-too-small'
        | 'small-group-too-large'
        | 'at-once-odd'
    }

/** Below five a figure would point at people; the database refuses it as well. */
export const SMALLEST_GROUP = 5
export const LARGEST_GROUP = 100
/** Letting people in unconfirmed ends by itself: nobody forgets it for ever. */
export const LONGEST_AT_ONCE_DAYS = 366

export async function settingsOf(store: Store, who: Asker): Promise<{ ok: true; settings: Settings } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => ({ ok: true as const, settings: await readSettings(reader) }))
}

/** Changes what is given and leaves the rest. */
export async function changeSettings(
  store: Store,
  who: Asker,
  change: Partial<Settings>
): Promise<{ ok: true; settings: Settings } | SettingsRefusal> {
  return changeAsAdministrator<{ ok: true; settings: Settings } | SettingsRefusal>(store, who, async (tx) => {
    const before = await readSettings(tx)
    const wanted = { ...before, ...change }
    const settings = {
      ...wanted,
      name: wanted.name.trim(),
      locales: localeIds.filter((id) => wanted.locales.includes(id))
    }
    const code = problemOf(settings, change, new Date())
    if (code) return { ok: false, code }
    await writeSettings(tx, settings)
    const changed = (Object.keys(change) as (keyof Settings)[]).filter(
      (key) => String(before[key]) !== String(settings[key])
    )
    for (const key of changed) {
      await tx.audit('settings.changed', tx.organisationId, {
        what: key,
        from: String(before[key]),
        to: String(settings[key])
      })
    }
    if (changed.length === 0) tx.unaudited('nothing changed')
    return { ok: true, settings }
  })
}

function problemOf(
  { name, timezone, locales, smallGroup }: Settings,
  change: Partial<Settings>,
  now: Date
): Exclude<SettingsRefusal, NotAllowed>['code'] | null {
  if (name === '' || name.length > 120) return 'name-missing'
  if (!isTimezone(timezone)) return 'unknown-timezone'
  if (locales.length === 0) return 'no-language'
  if (!Number.isInteger(smallGroup) || smallGroup < SMALLEST_GROUP) return 'small-group-too-small'
  if (smallGroup > LARGEST_GROUP) return 'small-group-too-large'
  const { atOnceUntil = null } = change // one that has passed by may stay
  return atOnceUntil === null || isDayWithin(atOnceUntil, now) ? null : 'at-once-odd'
}

function isDayWithin(text: string, now: Date): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN)
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) return false
  return day.getTime() < now.getTime() + LONGEST_AT_ONCE_DAYS * 24 * 60 * 60 * 1000
}

function isTimezone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)
}
