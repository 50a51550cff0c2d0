import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { speak, type SentenceLanguage } from '@hinoyojin/course/sentences/speak.ts'

const words = {
  ja: { none: '問題はありません。', count: (e: number, w: number, i: number) => `エラー ${e}、注意 ${w}、参考 ${i}` },
  en: { none: 'No problems.', count: (e: number, w: number, i: number) => `${e} errors, ${w} warnings, ${i} notes` }
}

/** Problems for people: place, code, sentence, cure. */
export function problemsAsText(problems: readonly Problem[], language: SentenceLanguage): string {
  if (problems.length === 0) return `${words[language].none}\n`
  const lines = problems.map((problem) => {
    const { message, cure } = speak(problem, language)
    return `${problem.file}:${problem.line}  ${problem.code}  ${problem.scene ? `[${problem.scene}] ` : ''}${message}\n    → ${cure}\n`
  })
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length
  return `${lines.join('')}${words[language].count(count('error'), count('warning'), count('info'))}\n`
}

/** Problems for programs. */
export function problemsAsJson(problems: readonly Problem[], language: SentenceLanguage): string {
  const spoken = problems.map((problem) => {
    const { code, severity, file, line, scene, state, message, cure } = speak(problem, language)
    return { code, severity, file, line, scene, state, message, cure }
  })
  return `${JSON.stringify(spoken, null, 2)}\n`
}
