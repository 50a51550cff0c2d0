import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readTally, secondTries } from '../scripts/testing/tally.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-tally-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function report(stats: { expected: number; unexpected: number; flaky: number; skipped: number }): string {
  const file = path.join(folder, 'playwright.json')
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
  const inner = { specs: [spec('wobbles', 'flaky'), spec('stands', 'expected')] }
  fs.writeFileSync(file, JSON.stringify({ stats, suites: [{ specs: [], suites: [inner] }] }))
  return file
}

test('a browser test that passed at the second try counts as passed and is named', () => {
  const file = report({ expected: 1, unexpected: 0, flaky: 1, skipped: 0 })
  expect(readTally('playwright', file, 0)).toEqual({ passed: 2, failed: 0 })
  expect(secondTries(file)).toEqual(['wobbles'])
})

test('a failed, a skipped and a missing run are failures', () => {
  expect(readTally('playwright', report({ expected: 1, unexpected: 1, flaky: 0, skipped: 1 }), 1).failed).toBe(2)
  expect(readTally('playwright', report({ expected: 1, unexpected: 0, flaky: 0, skipped: 0 }), 1).failed).toBe(1)
  expect(readTally('playwright', path.join(folder, 'nowhere.json'), 0)).toEqual({ passed: 0, failed: 1 })
})
