import { checkFolder } from '../../packages/course/check/check-module.ts'
import { rules } from '../../packages/course/check/rules.ts'
import type { Example } from '../../packages/course/check/rule.ts'
import { folderOf } from '../../packages/course/read/folder.ts'
import { problemAt } from '../../packages/course/read/problem-at.ts'
import { ja } from '../../packages/course/sentences/ja.ts'
import { speak } from '../../packages/course/sentences/speak.ts'
import type { Problem } from '../../packages/core/schema/problem.ts'
import { elsewhere } from './problem-examples.ts'

type Shown = { problem: Problem; lines: string[] }

const head = [
  '# 見つかる問題 · Problems',
  '',
  '`npx hinoyojin course check` が知らせることの一覧です。E は直すまで公開できません。W は読んで決めてください。I は参考です。',
  '',
  'What `npx hinoyojin course check` reports. E has to be mended before publishing, W wants your judgement, I is for information.',
  '',
  '例の `-` は見つかる書き方、`+` は見つからない書き方です。 In examples, `-` is reported and `+` is fine.',
  ''
]

/** Every problem the linter knows, with the sentence it says about an example that really causes it. */
export function problemsPage(): string[] {
  const codes = Object.keys(ja).sort((a, b) => a.slice(1).localeCompare(b.slice(1)))
  return [...head, ...codes.flatMap(section)]
}

function section(code: string): string[] {
  const { problem, lines } = shown(code)
  const [japanese, english] = [speak(problem, 'ja'), speak(problem, 'en')]
  const said = ({ message, cure }: { message: string; cure: string }) => `${escaped(message)}<br>→ ${escaped(cure)}`
  const example = lines.length === 0 ? [] : ['', '```diff', ...lines, '```']
  return [`## ${code}`, '', said(japanese), '', said(english), ...example, '']
}

function shown(code: string): Shown {
  const told = elsewhere[code]
  if (told) return { problem: problemAt(code, '', 1, told.args), lines: told.lines }
  const rule =
    rules.find((each) => each.code === code && finds(each.flagged, code)) ?? rules.find((each) => each.code === code)
  if (rule === undefined)
    throw new Error(`${code} has no rule: show an example of it in scripts/reference/problem-examples.ts`)
  const problem = finds(rule.flagged, code)
  if (problem === undefined) throw new Error(`the flagged example of ${rule.name} is not flagged`)
  return { problem, lines: difference(rule.flagged, rule.passing, problem.file) }
}

function finds({ files, around }: Example, code: string): Problem | undefined {
  return checkFolder(folderOf(files), { targets: [], ...around }).problems.find((problem) => problem.code === code)
}

/** `<単元>` is a word here, not a tag, and `[左, 上](%)` is no link. */
function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replace(/[[\]]/g, '\\$&')
}

const most = 6

/** What stands in one example and not in the other. */
function difference(flagged: Example, passing: Example, file: string): string[] {
  const [wrong, right] = [linesOf(flagged), linesOf(passing)]
  const minus = wrong.filter((line) => !right.includes(line)).map((line) => `- ${line}`)
  const plus = right.filter((line) => !wrong.includes(line)).map((line) => `+ ${line}`)
  const missing = Object.keys(passing.files).filter((name) => flagged.files[name] === undefined)
  if (minus.length === 0 && missing.length > 0) return missing.map((name) => `+ ${name}`)
  if (minus.length > most || plus.length > most)
    return plainLines(flagged.files[file] ?? '')
      .slice(0, most)
      .map((line) => `- ${line}`)
  return [...minus, ...plus]
}

function linesOf({ files }: Example): string[] {
  return Object.values(files).flatMap(plainLines)
}

/** Without indentation and list dashes, which would look like marks of the diff. */
function plainLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^- (?=\{)/, ''))
    .filter((line) => line !== '')
}
