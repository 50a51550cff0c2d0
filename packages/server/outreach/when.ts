import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

/** Day and hours as people write them, in a zone: 2026年12月15日（火）14:00〜15:30, or Tuesday 15 December 2026, 14:00–15:30. */
export function whenText(startsAt: Date, endsAt: Date, timezone: string, locale: LocaleId): string {
  const [from, to] = [clock(startsAt, timezone), clock(endsAt, timezone)]
  const sameDay = dayText(startsAt, timezone, 'en') === dayText(endsAt, timezone, 'en')
  const day = dayText(startsAt, timezone, locale)
  const until = sameDay ? to : `${dayText(endsAt, timezone, locale)} ${to}`
  const zone = timezone === 'Asia/Tokyo' && locale !== 'en' ? '' : ` (${timezone === 'Asia/Tokyo' ? 'JST' : timezone})`
  return locale === 'en' ? `${day}, ${from}–${until}${zone}` : `${day}${from}〜${until}${zone}`
}

export function dayText(at: Date, timezone: string, locale: LocaleId): string {
  if (locale === 'en')
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric'
    })
      .format(at)
      .replace(/^(\w+) /, '$1, ')
      .replace(',,', ',')
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('ja-JP', { timeZone: timezone, ...options }).format(at)
  return `${part({ year: 'numeric', month: 'long', day: 'numeric' })}（${part({ weekday: 'short' })}）`
}

const clock = (at: Date, timezone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit' }).format(at)
