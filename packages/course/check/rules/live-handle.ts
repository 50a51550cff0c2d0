import { problemAt } from '../../read/problem-at.ts'
import { scenariosOf } from '../../read/module-text.ts'
import { allWords, plain } from '../all-words.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

const mention = /(?<![A-Za-z0-9._%+-])@([A-Za-z0-9_][A-Za-z0-9_.]*)/g

/** A handle somebody may own. Ours end in _example (or are `example`), which nobody is told to look up. */
export const liveHandle: Rule = {
  name: 'live-handle',
  code: 'E091',
  flagged: story({ 'handle: yuki_example': 'handle: yuki_1031' }),
  passing: story({ 'text: "休憩なう"': 'text: "@rin_example さんと休憩なう"' }),
  check: (module) => [
    ...scenariosOf(module).flatMap((text) =>
      Object.entries(text.value.cast).flatMap(([id, { handle }]) =>
        handle === undefined || reserved(handle.replace(/^@/, ''))
          ? []
          : [finding('E091', text, ['cast', id, 'handle'], { found: handle })]
      )
    ),
    ...allWords(module).flatMap((word) =>
      [...plain(word.text).matchAll(mention)].flatMap(([, handle = '']) =>
        reserved(handle.replace(/\.+$/, '')) ? [] : [problemAt('E091', word.file, word.line, { found: `@${handle}` })]
      )
    )
  ]
}

function reserved(handle: string): boolean {
  return /(^|_)example$/i.test(handle)
}
