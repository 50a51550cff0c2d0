import type { OrganisationHead } from '@hinoyojin/core/schema/survey.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { organisationHeads } from '@hinoyojin/core/schema/survey.ts'
import { currentSurveys } from './current-surveys.ts'

export interface SurveyText {
  readonly heads: readonly { id: OrganisationHead; name: string }[]
  readonly questions: readonly {
    id: string
    head: OrganisationHead
    ask: string
    yes: string
    strong: string
    missing: string
    step: string
    law: boolean
    facts: readonly string[]
  }[]
  /** The day of the sentences that touch law. */
  readonly checked: string
}

/** The checklist in one language; it exists in Japanese and English. */
export function organisationSurvey(locale: LocaleId): SurveyText {
  const { heads, questions, checked } = currentSurveys().organisation
  const language = locale === 'en' ? 'en' : 'ja'
  return {
    heads: organisationHeads.map((id) => ({ id, name: heads[id][language] })),
    questions: questions.map(({ id, head, ask, yes, strong, missing, step, law, facts }) => ({
      id,
      head,
      ask: ask[language],
      yes: yes[language],
      strong: strong[language],
      missing: missing[language],
      step: step[language],
      law,
      facts
    })),
    checked
  }
}

/** The eight topics of the personal check by name. */
export function topicNames(locale: LocaleId): Readonly<Record<string, string>> {
  const { topics } = currentSurveys().texts[locale]
  return Object.fromEntries(Object.entries(topics).map(([id, { name }]) => [id, name]))
}
