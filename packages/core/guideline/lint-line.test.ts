import { expect, test } from 'vitest'
import { lintLine } from './lint-line.ts'

test('answers with the id it was given, a word or a number', () => {
  expect(lintLine('{"id":"p-1","text":"罰金は取りません"}')?.linted).toEqual({ id: 'p-1', findings: [] })
  expect(lintLine('\ufeff{"id":7,"text":"困ったら相談してください","note":"more"}')?.linted).toEqual({
    id: 7,
    findings: []
  })
})

test('gives rule, offsets, reason and a clause that would do', () => {
  const text = '違反者は罰金１０万円を支払う。'
  const [finding] = lintLine(JSON.stringify({ id: 'a', text }))?.linted.findings ?? []
  expect(finding).toMatchObject({ rule: 'penalty', start: 4, end: 14 })
  expect(Object.keys(finding ?? {})).toEqual(['rule', 'start', 'end', 'reason', 'instead'])
})

test('answers a line it cannot read with a code and no findings', () => {
  const refusal = (line: string) => lintLine(line)?.linted
  expect(refusal('罰金')).toEqual({ id: null, findings: [], error: 'not_json' })
  expect(refusal('[]')).toEqual({ id: null, findings: [], error: 'not_a_clause' })
  expect(refusal('{"id":"a","text":5}')).toEqual({ id: 'a', findings: [], error: 'not_a_clause' })
  expect(refusal(JSON.stringify({ id: 'b', text: 'あ'.repeat(20_001) }))).toEqual({
    id: 'b',
    findings: [],
    error: 'text_too_long'
  })
})

test('passes over an empty line', () => {
  expect(lintLine('  ')).toBeUndefined()
})
