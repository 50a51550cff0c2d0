import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { whenText } from '@hinoyojin/server/outreach/when.ts'

const readings: Readonly<Record<string, string>> = {
  月: 'げつ',
  火: 'か',
  水: 'すい',
  木: 'もく',
  金: 'きん',
  土: 'ど',
  日: 'にち'
}

/** Day and hours of a session as they stand on pages: with readings in やさしい日本語. */
export function whenOf(
  session: { readonly startsAt: Date; readonly endsAt: Date; readonly timezone: string },
  locale: LocaleId
): string {
  // The hours stay on one line.
  const text = whenText(session.startsAt, session.endsAt, session.timezone, locale).replace(/[〜–]/, '\u2060$&\u2060')
  if (locale !== 'ja-easy') return text
  return text
    .replace(/（([月火水木金土日])）/, (_, day: string) => `（{${day}|${readings[day] ?? ''}}） `)
    .replace(/(\d)年(\d+)月(\d+)日/, '$1{年|ねん}$2{月|がつ}$3{日|にち}')
}
