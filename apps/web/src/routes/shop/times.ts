/** 9:05 in the organisation's zone. */
export const timeText = (at: Date, locale: 'ja' | 'en', timezone: string) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ja-JP', {
    timeZone: timezone,
    hour: 'numeric',
    minute: '2-digit'
  }).format(at)

/** Whole days from one calendar date to another. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000)
