import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { compileFrom } from './compile.ts'

const content = fileURLToPath(new URL('../../../../content/example', import.meta.url))
const copy = mkdtempSync(path.join(tmpdir(), 'preview-'))
afterAll(() => rmSync(copy, { recursive: true }))

const patient = { timeout: 30_000 } // it proves the whole module

test(
  'shows a sentence that was just changed, although its translations are stale now, and says so',
  patient,
  async () => {
    cpSync(content, copy, { recursive: true })
    const folder = path.join(copy, 'modules/first-photo')
    const file = path.join(folder, 'module.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: 八人の観客'))
    const compile = compileFrom(folder, 'en')
    expect((await compile('ja')).learner?.title).toBe('八人の観客')
    expect((await compile('ja')).problems.map(({ code }) => code)).toContain('E050')
  }
)

test('shows only what is wrong where the text can not be played', patient, async () => {
  const folder = path.join(copy, 'modules/first-photo')
  writeFileSync(path.join(folder, '10-shift-board.scn.yaml'), 'format: scn/1\nid: 7\n')
  const compiled = await compileFrom(folder, 'en')('ja')
  expect(compiled.learner).toBeUndefined()
  expect(compiled.problems.every(({ message }) => message.length > 0)).toBe(true)
})
