import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { problemAt } from '../../read/problem-at.ts'
import { wordsOfModule } from '../../words/words-of-module.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** Ruby is {漢字|かんじ}; a brace that is not part of one is a slip and would be shown. */
export const brokenRuby: Rule = {
  name: 'broken-ruby',
  code: 'E055',
  flagged: story({ 'title: "お茶の写真"': 'title: "お{茶ちゃ}の写真"' }),
  passing: story({ 'title: "お茶の写真"': 'title: "お{茶|ちゃ}の写真"' }),
  check: (module): Problem[] => [
    ...wordsOfModule(module)
      .filter(({ text }) => broken(text))
      .map((word) => problemAt('E055', word.file, word.line, { id: word.id, text: word.text.slice(0, 60) })),
    ...Object.values(module.locales).flatMap((file) =>
      Object.entries(file.value)
        .filter(([, { t }]) => broken(t))
        .map(([id, { t }]) => finding('E055', file, [id], { id, text: t.slice(0, 60) }))
    )
  ]
}

function broken(text: string): boolean {
  return /[{}]/.test(text.replaceAll(/\{[^{}|]+\|[^{}|]+\}/g, ''))
}
