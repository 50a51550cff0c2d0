import { briefingTexts, followUpTexts } from '@hinoyojin/core/schema/outreach.ts'
import type { BriefingFields } from '../../store/outreach/briefing-rows.ts'
import { instantOf } from '../zone.ts'

/** What an operator types, all as text. Names of languages are ja, en, easy. */
export const BRIEFING_INPUTS = [
  'title-ja',
  'about-ja',
  'title-en',
  'about-en',
  'title-easy',
  'about-easy',
  'day',
  'from',
  'to',
  'place',
  'online',
  'capacity',
  'follow-ja',
  'follow-en',
  'follow-easy'
] as const
export type BriefingInput = (typeof BRIEFING_INPUTS)[number]
export type BriefingInputs = Readonly<Record<BriefingInput, string>>

export type BriefingRead =
  | { readonly ok: true; readonly fields: BriefingFields }
  | { readonly ok: false; readonly problems: readonly BriefingInput[] }

/** Reads the operator's form; or says at which fields something has to change. */
export function readBriefingForm(typed: BriefingInputs, timezone: string): BriefingRead {
  const value = (name: BriefingInput) => typed[name].trim()
  const problems = new Set<BriefingInput>()
  const text = (language: 'ja' | 'en' | 'easy') => ({
    title: value(`title-${language}`),
    about: value(`about-${language}`)
  })
  const written = (language: 'en' | 'easy') => value(`title-${language}`) !== '' || value(`about-${language}`) !== ''
  const texts = briefingTexts.safeParse({
    ja: text('ja'),
    ...(written('en') && { en: text('en') }),
    ...(written('easy') && { 'ja-easy': text('easy') })
  })
  for (const { path } of texts.error?.issues ?? [])
    problems.add(
      `${path[1] === 'about' ? 'about' : 'title'}-${path[0] === 'ja-easy' ? 'easy' : path[0] === 'en' ? 'en' : 'ja'}`
    )

  const day = isDay(value('day')) ? value('day') : null
  const [from, to] = [clockOf(value('from')), clockOf(value('to'))]
  if (day === null) problems.add('day')
  if (from === null) problems.add('from')
  if (to === null || (from !== null && to <= from)) problems.add('to')

  const [place, online] = [value('place') || null, value('online') || null]
  if (place === null && online === null) problems.add('place')
  if ((place?.length ?? 0) > 400) problems.add('place')
  if (online !== null && (online.length > 500 || !/^https?:$/.test(URL.parse(online)?.protocol ?? '')))
    problems.add('online')

  const capacity = Number(value('capacity').normalize('NFKC'))
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > 5000) problems.add('capacity')

  const follow = { ja: value('follow-ja'), en: value('follow-en'), 'ja-easy': value('follow-easy') }
  const some = Object.fromEntries(Object.entries(follow).filter(([, words]) => words !== ''))
  const followUp = Object.keys(some).length === 0 ? null : followUpTexts.safeParse(some)
  if (followUp?.success === false) problems.add('follow-ja')

  if (problems.size > 0 || !texts.success || day === null || from === null || to === null)
    return { ok: false, problems: BRIEFING_INPUTS.filter((name) => problems.has(name)) }
  const [startsAt, endsAt] = [instantOf(day, from, timezone), instantOf(day, to, timezone)]
  return {
    ok: true,
    fields: {
      texts: texts.data,
      startsAt,
      endsAt,
      place,
      onlineUrl: online,
      capacity,
      followUp: followUp?.data ?? null
    }
  }
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** 9:30, 09:30 or ９：３０ as 09:30; null for what is no time. */
function clockOf(text: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text.normalize('NFKC')) ?? []
  return hours !== '' && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null
}
