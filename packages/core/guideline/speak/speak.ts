import type { LintFinding, SpokenLintFinding } from '../../schema/guideline.ts'
import { asOfEn, sentencesEn } from './en.ts'
import { asOf, sentencesJa } from './ja.ts'
import { toDo } from './to-do.ts'

/** A finding with why it would not hold (statute, fact ids, date), what to do, and a clause that would do. Japanese prevails. */
export function speak({ rule, because, start, end, alike }: LintFinding): SpokenLintFinding {
  const { reason, facts, instead } = sentencesJa[because]
  const unsure = alike
    ? '効力が問題になる決まりに、言い方が似ています。当てはまらなければ、このままでかまいません。'
    : ''
  return {
    rule,
    start,
    end,
    reason: `${unsure}${reason}(${facts.join('、')}。${asOf})。${toDo[because].ja}。`,
    instead
  }
}

/** The same with an English reason. The clause that would do is in the language of the words it stands in for. */
export function speakEnglish(
  { rule, because, start, end, alike }: LintFinding,
  wordsIn: 'ja' | 'en'
): SpokenLintFinding {
  const { reason, instead } = sentencesEn[because]
  const { facts, instead: inJapanese } = sentencesJa[because]
  const put = wordsIn === 'en' ? instead : inJapanese
  const unsure = alike ? 'This reads like rules that may not hold; if it says something else, leave it. ' : ''
  return {
    rule,
    start,
    end,
    reason: `${unsure}${reason} (${facts.join(', ')}. ${asOfEn}). ${toDo[because].en}.`,
    instead: put
  }
}

/** The clause that would do, in the language of the text it goes into. */
export const insteadIn = ({ because }: LintFinding, wordsIn: 'ja' | 'en'): string =>
  wordsIn === 'en' ? sentencesEn[because].instead : sentencesJa[because].instead
