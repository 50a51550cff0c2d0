import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NOTHING_BEFORE } from '@hinoyojin/core/schema/incident.ts'
import { chained, EXPORT_FORMAT } from '@hinoyojin/server/manual/chain.ts'
import { run } from './verify.ts'

let folder: string
let said: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-incident-'))
  said = ''
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text)
      return true
    })
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true })
})

const line = chained({
  ...{ incident: 'i', seq: 1, at: '2026-11-24T12:00:00.000Z', happened: null, late: false, person: null, name: '木下' },
  ...{ kind: 'note', body: { text: '本物' }, previous: NOTHING_BEFORE }
})
const head = { format: EXPORT_FORMAT, lines: 1, last: line.hash }
const written = (text: string) => {
  const file = path.join(folder, 'log.jsonl')
  fs.writeFileSync(file, text)
  return file
}
const log = `${JSON.stringify(head)}\n${JSON.stringify(line)}\n`

test('a log that is whole holds, and one that was changed does not, with the line', async () => {
  expect(await run([written(log), '--lang', 'ja'])).toBe(0)
  expect(said).toContain(line.hash)
  said = ''
  expect(await run([written(log.replace('本物', 'うそ')), '--lang', 'ja'])).toBe(1)
  expect(said).toContain('2行目')
})

test('answers as JSON for scripts; a file that is not there is said', async () => {
  expect(await run([written(log), '--json'])).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ ok: true, lines: 1 })
  expect(await run([path.join(folder, 'nothing')])).toBe(1)
  expect(await run([])).toBe(2)
})
