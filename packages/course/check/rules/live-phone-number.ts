import { problemAt } from '../../read/problem-at.ts'
import { allWords, plain } from '../all-words.ts'
import { story } from '../example-module.ts'
import type { Rule } from '../rule.ts'

const groups = /(?<![\d-])(?:\+81[-\s]?\d{1,4}|0\d{1,4})[-\s(]?\d{1,4}[-\s)]?\d{3,4}(?![\d-])/g

/** A number that someone could ring. There is no range in Japan kept for stories, so a story has none. */
export const livePhoneNumber: Rule = {
  name: 'live-phone-number',
  code: 'E090',
  flagged: story({ 'text: "休憩なう"': 'text: "予約は03-1234-5678まで"' }),
  passing: story({ 'text: "休憩なう"': 'text: "予約は店の番号まで。2026-11-24の19:00"' }),
  check: (module) =>
    allWords(module).flatMap((word) =>
      [...plain(word.text).matchAll(groups)].flatMap(([number]) => {
        const digits = number.replaceAll(/\D/g, '')
        const length = number.startsWith('+81') ? digits.length - 1 : digits.length
        // 0120-000-000 rings nowhere.
        const dead = /^0\d{1,3}0+$/.test(digits) && /0{6}$/.test(digits)
        return (length === 10 || length === 11) && !dead
          ? [problemAt('E090', word.file, word.line, { found: number })]
          : []
      })
    )
}
