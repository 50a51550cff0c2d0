import type { LocaleId } from '../schema/words.ts'
import { situationActs, type CheckForm, type PersonalWords } from '../schema/survey.ts'
import { DO_NOT_KNOW, NO_OCCASION, optionsInOrder, type CheckQuestion } from './questions.ts'

/** A question as the browser gets it: sentences and what can be chosen. Nothing about what fits. */
export type ShownQuestion = {
  kind: CheckQuestion['kind']
  /** What happens, where something happens. */
  text?: string
  ask: string
  options: { id: string; text: string }[]
}

type Texts = Pick<PersonalWords, 'scales' | 'asks' | 'ratings' | 'topics' | 'situations'>

/** The words of one question. Every member is named here: what is not named is not sent. */
export function showQuestion(words: Texts, question: CheckQuestion, form: CheckForm, seed: number): ShownQuestion {
  const scale = (texts: readonly string[]) => texts.map((text, at) => ({ id: String(at), text }))
  const { scales, asks } = words
  switch (question.kind) {
    case 'rating':
      return { kind: 'rating', ask: words.ratings[question.pair][question.whose], options: scale(scales.likely) }
    case 'situation':
      return {
        kind: 'situation',
        text: words.situations[question.situation]?.text ?? '',
        ask: asks.situation,
        options: situationActs.map((id) => ({ id, text: scales.acts[id] }))
      }
    case 'attitude':
      return {
        kind: 'attitude',
        text: words.topics[question.topic].attitude[form],
        ask: asks.attitude,
        options: scale(scales.attitude)
      }
    case 'behaviour':
      return {
        kind: 'behaviour',
        text: asks.behaviour,
        ask: words.topics[question.topic].behaviour[form],
        options: [...scale(scales.behaviour), { id: NO_OCCASION, text: scales.none }]
      }
    case 'knowledge': {
      const { ask, options } = words.topics[question.topic].knowledge[form]
      return {
        kind: 'knowledge',
        ask,
        options: [
          ...optionsInOrder(question, seed).map((id) => ({ id, text: options[id] })),
          { id: DO_NOT_KNOW, text: scales.unknown }
        ]
      }
    }
  }
}

/** The sentences of one language with what they belong to. */
export type PersonalTexts = Readonly<Record<LocaleId, PersonalWords>>
