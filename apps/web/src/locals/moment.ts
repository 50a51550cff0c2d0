import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { dayText } from './dates.ts'

/** Day and time as people read it, in the organisation's zone: 11月24日 15:03. */
export function localTimeText(at: Date, locale: LocaleId, timezone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit' }).format(at)
  return `${dayText(at, locale, timezone)} ${clock}`
}
