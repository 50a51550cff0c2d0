import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

/** A day as people read it, in the organisation's zone: 11月30日, 30 Nov, {月|がつ} with ruby in やさしい日本語. */
export function dayText(day: Date | string, locale: LocaleId, timezone: string): string {
  // A calendar date has no zone: noon UTC is that day everywhere we serve.
  const date = typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day
  const zone = typeof day === 'string' ? 'UTC' : timezone
  const options = { timeZone: zone, month: locale === 'en' ? 'short' : 'numeric', day: 'numeric' } as const
  const year = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' })
  const withYear = year.format(date) === year.format(new Date()) ? options : ({ ...options, year: 'numeric' } as const)
  const text = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ja-JP', withYear).format(date)
  if (locale === 'en') return text
  const spelt = text.replace(
    /^(?:(\d+)\/)?(\d+)\/(\d+)$/,
    (_, y: string | undefined, m: string, d: string) => `${y ? `${y}年` : ''}${m}月${d}日`
  )
  return locale === 'ja'
    ? spelt
    : spelt.replace('年', '{年|ねん}').replace('月', '{月|がつ}').replace('日', '{日|にち}')
}

/** Today's calendar date in that zone, YYYY-MM-DD. */
export const today = (timezone: string, now = new Date()) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now
  )
