import type { ClauseCondition, GuidelineAnswers, LibraryClause, Spoken } from '../schema/guideline-clause.ts'
import type { GuidelineClause } from '../schema/guideline-draft.ts'
import type { LocaleId } from '../schema/words.ts'

const called: Record<GuidelineAnswers['called'], Record<LocaleId, string>> = {
  company: { ja: '会社', en: 'the company', 'ja-easy': '{会社|かいしゃ}' },
  shop: { ja: '店', en: 'the shop', 'ja-easy': '{店|みせ}' },
  facility: { ja: '施設', en: 'the facility', 'ja-easy': '{施設|しせつ}' },
  school: { ja: '学校', en: 'the school', 'ja-easy': '{学校|がっこう}' },
  corporation: { ja: '法人', en: 'the organisation', 'ja-easy': '{法人|ほうじん}' }
}

/** The clauses of the library that fit these answers, with the organisation's own words in their slots, in the library's order. */
export function compose(answers: GuidelineAnswers, library: readonly LibraryClause[]): GuidelineClause[] {
  return library
    .filter(({ when, short }) => (short || answers.set === 'full') && fits(when, answers))
    .sort((a, b) => a.order - b.order)
    .map(({ id, part, title, text, reason, facts, asOf, question }) => ({
      key: id,
      part,
      title: filled(title, answers),
      text: filled(text, answers),
      reason,
      facts,
      asOf,
      question: {
        ask: filled(question.ask, answers),
        options: question.options.map((option) => ({
          ...option,
          text: filled(option.text, answers),
          why: filled(option.why, answers)
        }))
      }
    }))
}

function fits(when: ClauseCondition, answers: GuidelineAnswers): boolean {
  return Object.entries(when).every(([key, allowed]) => {
    const answer = answers[key as keyof ClauseCondition] // Object.entries forgets the names of the keys
    // A free text can only be asked whether it is there.
    return key === 'reportDesk' ? allowed.includes(answer === '' ? 'no' : 'yes') : allowed.includes(answer)
  })
}

/** Puts the organisation's words into {we}, {desk} and {report}, in every language. */
export function filled(spoken: Spoken, answers: GuidelineAnswers): Spoken {
  const inLocale = (text: string, locale: LocaleId) => {
    const put = text.replaceAll('{we}', called[answers.called][locale]).replaceAll('{desk}', answers.desk)
    const whole = put.replaceAll('{report}', answers.reportDesk)
    return locale === 'en' ? whole.replaceAll(/(^|[.:?!] |\n)the (?=company|shop|facility|school|organisation)/g, '$1The ') : whole
  } // prettier-ignore
  return {
    ja: inLocale(spoken.ja, 'ja'),
    ...(spoken.en === undefined ? {} : { en: inLocale(spoken.en, 'en') }),
    ...(spoken['ja-easy'] === undefined ? {} : { 'ja-easy': inLocale(spoken['ja-easy'], 'ja-easy') })
  }
}
