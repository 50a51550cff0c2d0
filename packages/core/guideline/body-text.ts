import type { GuidelineBody, GuidelineClause } from '../schema/guideline-draft.ts'
import { guidelineParts, type GuidelinePart, type Spoken } from '../schema/guideline-clause.ts'
import type { LocaleId } from '../schema/words.ts'

/** A text in this language; where there is none, the Japanese one, which prevails. */
export const spokenIn = (spoken: Spoken, locale: LocaleId): string => spoken[locale] ?? spoken.ja

/** Readings in brackets, for places that know no ruby: 会社（かいしゃ）. */
export const withReadings = (text: string): string => text.replaceAll(/\{([^{}|]+)\|([^{}|]+)\}/g, '$1（$2）')
/** Without readings. */
export const withoutReadings = (text: string): string => text.replaceAll(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')

const partTitles: Record<GuidelinePart, Record<LocaleId, string>> = {
  people: {
    ja: '第1部　みなさん自身の投稿について',
    en: 'Part 1: What you post yourself',
    'ja-easy': '1 {自分|じぶん}の アカウント'
  },
  official: {
    ja: '第2部　公式アカウントについて',
    en: 'Part 2: Accounts of the organisation',
    'ja-easy': '2 {会社|かいしゃ}などの アカウント'
  }
}
const pledgeTitles: Record<LocaleId, string> = {
  ja: '同意のことば',
  en: 'What you agree to',
  'ja-easy': '{同意|どうい}の ことば'
}
const prevails: Record<LocaleId, string> = {
  ja: '',
  en: 'This is a translation. The Japanese text prevails.',
  'ja-easy': 'これは わかりやすく {書|か}いた {文|ぶん}です。 {日本語|にほんご}の {文|ぶん}が {正式|せいしき}です。'
}

export const partTitle = (part: GuidelinePart, locale: LocaleId) => partTitles[part][locale]
export const pledgeTitle = (locale: LocaleId) => pledgeTitles[locale]
export const prevailsNote = (locale: LocaleId) => prevails[locale]

/** Clauses of each part in order, parts without clauses left out. */
export function byPart<T extends Pick<GuidelineClause, 'part'>>(clauses: readonly T[]): { part: GuidelinePart; clauses: T[] }[] {
  return guidelineParts
    .map((part) => ({ part, clauses: clauses.filter((clause) => clause.part === part) }))
    .filter((each) => each.clauses.length > 0)
} // prettier-ignore

/** The whole guideline as Markdown. This is the exact text that is hashed and agreed to: a change here concerns new versions only,
 *  because a version keeps the text it was published with. */
export function bodyText(body: GuidelineBody, locale: LocaleId): string {
  const say = (spoken: Spoken) => withReadings(spokenIn(spoken, locale))
  let number = 0
  const lines = [
    `# ${say(body.title)}`,
    ...(prevails[locale] ? [withReadings(prevails[locale])] : []),
    ...byPart(body.clauses).flatMap(({ part, clauses }) => [
      `## ${withReadings(partTitles[part][locale])}`,
      ...clauses.flatMap(({ title, text }) => [`### ${++number}. ${say(title)}`, say(text)])
    ]),
    `## ${withReadings(pledgeTitles[locale])}`,
    say(body.pledge)
  ]
  return `${lines.join('\n\n')}\n`
}
