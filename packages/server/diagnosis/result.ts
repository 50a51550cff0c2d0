import {
  gapKind,
  leanKind,
  questionsOf,
  rangeOf,
  recommend,
  type GapKind,
  type LeanKind
} from '@hinoyojin/core/diagnosis/index.ts'
import type { CheckResult, Portion } from '@hinoyojin/core/schema/check-result.ts'
import type { CheckKind, CheckTopic } from '@hinoyojin/core/schema/survey.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { checksOf, type PersonalCheckRow } from '../store/diagnosis/personal-rows.ts'
import { currentSurveys, factOf } from './current-surveys.ts'
import type { Person } from './personal.ts'

/** A number, what it is out of, and between what it would probably lie with very many questions. */
export type Measured = Portion & { readonly low: number; readonly high: number }

export interface Reason {
  readonly kind: 'knowledge' | 'situation'
  readonly text: string
  readonly chosen: string | null
  /** What would fit; null for situations, where the reason says it. */
  readonly fitting: string | null
  readonly fits: boolean
  readonly harmless: boolean
  readonly why: string
  readonly sources: readonly { readonly text: string; readonly checked: string; readonly law: boolean }[]
}

export interface MyResult {
  readonly finishedAt: Date
  readonly numbers: Readonly<Record<CheckKind, Measured>>
  /** The result before this one, where it was made with the same version of the sentences. */
  readonly before: { readonly finishedAt: Date; readonly numbers: Readonly<Record<CheckKind, Measured>> } | null
  readonly noticed: Portion
  readonly letBe: Portion
  readonly lean: LeanKind
  readonly gap: GapKind
  readonly recommended: readonly { readonly topic: CheckTopic; readonly topicName: string; readonly module: string }[]
  /** null once the answers are forgotten. */
  readonly reasons: readonly Reason[] | null
}

/** The newest result of this person, for this person. @param given modules of the courses they have */
export async function myResult(
  store: Store,
  who: Person,
  locale: LocaleId,
  given: ReadonlySet<string>
): Promise<MyResult | null> {
  const checks = await store.read(who.organisationId, (reader) => checksOf(reader, who.personId))
  const [newest, older] = checks.filter(({ finishedAt }) => finishedAt !== null)
  if (!newest?.result || !newest.finishedAt) return null
  const { key, texts } = currentSurveys()
  const { result } = newest
  const comparable = older?.result && older.finishedAt && older.result.version === result.version
  return {
    finishedAt: newest.finishedAt,
    numbers: numbersOf(result),
    before: comparable ? { finishedAt: older.finishedAt!, numbers: numbersOf(older.result!) } : null,
    noticed: result.noticed,
    letBe: result.letBe,
    lean: leanKind(result),
    gap: gapKind(result),
    recommended: recommend(key, result, given).map((each) => ({
      ...each,
      topicName: texts[locale].topics[each.topic].name
    })),
    reasons: Object.keys(newest.answers).length === 0 ? null : reasonsOf(newest, locale)
  }
}

function numbersOf({ knowledge, attitude, behaviour }: CheckResult): Record<CheckKind, Measured> {
  return {
    knowledge: { ...knowledge, ...rangeOf(knowledge, 1) },
    attitude: { ...attitude, ...rangeOf(attitude, 3) },
    behaviour: { ...behaviour, ...rangeOf(behaviour, 3) }
  }
}

/** Afterwards: what was chosen, what would fit and why, for whatever has a reason. */
function reasonsOf({ form, seed, answers }: PersonalCheckRow, locale: LocaleId): Reason[] {
  const { key, texts } = currentSurveys()
  const words = texts[locale]
  return questionsOf(key, form, seed).flatMap((question): Reason[] => {
    const answer = answers[question.id]
    if (answer === undefined) return []
    if (question.kind === 'situation') {
      const harmless = key.situations[form].find(({ id }) => id === question.situation)?.kind === 'harmless'
      const { text, why } = words.situations[question.situation] ?? { text: '', why: '' }
      const acts: Readonly<Record<string, string>> = words.scales.acts
      const fits = (answer === 'as-is') === harmless
      return [
        { kind: 'situation', text, chosen: acts[answer] ?? null, fitting: null, fits, harmless, why, sources: [] }
      ]
    }
    if (question.kind !== 'knowledge') return []
    const { ask, options, why } = words.topics[question.topic].knowledge[form]
    const { knowledge, facts } = key.topics[question.topic]
    const texts: Readonly<Record<string, string>> = { ...options, unknown: words.scales.unknown }
    const sources = (facts?.[form] ?? []).flatMap((id) => {
      const fact = factOf(id)
      return fact ? [{ text: fact.source, checked: fact.checked, law: fact.kind === 'law' }] : []
    })
    const fits = answer === knowledge[form]
    return [
      {
        kind: 'knowledge',
        text: ask,
        chosen: texts[answer] ?? null,
        fitting: options[knowledge[form]],
        fits,
        harmless: false,
        why,
        sources
      }
    ]
  })
}
