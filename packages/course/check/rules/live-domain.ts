import { problemAt } from '../../read/problem-at.ts'
import { allWords, plain } from '../all-words.ts'
import { story } from '../example-module.ts'
import type { Rule } from '../rule.ts'

const endings =
  'com|net|org|jp|info|biz|io|co|me|tv|app|dev|site|online|shop|store|blog|xyz|link|club|tokyo|page|cloud|ai|gg|us|uk|eu|de|fr|cn|kr|tw|vn|np|ly|be|to'
const domain = new RegExp(
  `(?:https?://[^\\s/"'<>「」、。)]+|(?<![A-Za-z0-9_-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:${endings})(?![A-Za-z0-9-]))`,
  'gi'
)

/** An address outside the ranges that are kept for examples. */
export const liveDomain: Rule = {
  name: 'live-domain',
  code: 'E092',
  flagged: story({ 'text: "休憩なう"': 'text: "くわしくは http://ramen-navi.jp/menu で"' }),
  passing: story({ 'text: "休憩なう"': 'text: "くわしくは https://www.example.com/menu で"' }),
  check: (module) =>
    allWords(module).flatMap((word) =>
      [...plain(word.text).matchAll(domain)].flatMap(([found]) =>
        reserved(found) ? [] : [problemAt('E092', word.file, word.line, { found })]
      )
    )
}

function reserved(found: string): boolean {
  const host = found
    .replace(/^https?:\/\//i, '')
    .replace(/^[^@]*@/, '')
    .replace(/:\d+$/, '')
    .toLowerCase()
  return /(^|\.)(example\.(com|net|org|jp|co\.jp)|example|test|invalid|localhost)$/.test(host)
}
