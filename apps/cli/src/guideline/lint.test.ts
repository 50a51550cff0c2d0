import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { LintedLine } from '@hinoyojin/core/schema/guideline.ts'

const home = path.join(import.meta.dirname, '../../../..')

function lint(input: string, ...options: string[]) {
  return spawnSync(process.execPath, [path.join(home, 'apps/cli/src/main.ts'), 'guideline', 'lint', ...options], {
    cwd: home,
    encoding: 'utf8',
    input
  })
}

const line = (id: string | number, text: string) => `${JSON.stringify({ id, text })}\n`

test('answers each line with one line, in order, and exits 0 although something was found', () => {
  const { status, stdout } = lint(
    line('bad', '会社への批判を禁止する。') + line(2, '罰金をとる決まりは設けません'),
    '--json'
  )
  const answers = stdout.trimEnd().split('\n').map((answer) => JSON.parse(answer) as LintedLine) // prettier-ignore
  expect(status).toBe(0)
  expect(answers.map(({ id, findings }) => [id, findings.map(({ rule, start, end }) => [rule, start, end])])).toEqual([
    ['bad', [['criticism', 0, 11]]],
    [2, []]
  ])
})

test('goes on after a line that is not JSON, and exits 1', () => {
  const { status, stdout } = lint(`罰金\n\r\n${line('a', '相談してください')}`, '--json')
  expect([status, stdout]).toEqual([1, '{"id":null,"findings":[],"error":"not_json"}\n{"id":"a","findings":[]}\n'])
})

test('says it in words without --json', () => {
  const { stdout } = lint(line('a', '罰金を払う。') + line('b', '相談してください'))
  expect(stdout).toContain('a: [penalty] 「罰金を払う」\n  なぜ: ')
  expect(stdout).toContain('b: 気になる所はありません。')
})

test('answers nothing with nothing', () => {
  expect(lint('', '--json')).toMatchObject({ status: 0, stdout: '' })
})
