import type { Problem, SpokenProblem } from '@hinoyojin/core/schema/problem.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import type { Sentences } from './sentence.ts'

export type SentenceLanguage = 'ja' | 'en'

const languages: Record<SentenceLanguage, Sentences> = { ja, en }

/** A problem with its sentences: what is wrong, in which state, and how to mend it. */
export function speak(problem: Problem, language: SentenceLanguage): SpokenProblem {
  const sentence = languages[language][problem.code]?.(problem.args) ?? { message: problem.code, cure: '' }
  const state = Object.entries(problem.state ?? {}).map(([name, value]) => `${name}=${String(value)}`)
  const when =
    state.length === 0 ? '' : language === 'ja' ? ` 状態: ${state.join('、')} のとき` : ` State: ${state.join(', ')}`
  return { ...problem, message: sentence.message + when, cure: sentence.cure }
}
