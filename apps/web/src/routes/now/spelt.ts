import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

/** A calendar day with its year, as people read it: law is told with the day it was true. */
export function spelt(day: string, locale: LocaleId): string {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)))
  if (locale === 'ja') return `${year}年${month}月${date}日`
  if (locale === 'ja-easy') return `${year}{年|ねん}${month}{月|がつ}${date}{日|にち}`
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}
