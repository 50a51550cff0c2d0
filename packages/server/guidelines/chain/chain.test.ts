import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { makeGround, type Ground } from '../../store/management/ground-for-tests.ts'
import { answerQuestions } from '../draft.ts'
import { exportChain } from '../obligation.ts'
import { approve, propose, publish, publishingOf } from '../publish.ts'
import { agree, answerQuestion, readingOf } from '../reading.ts'
import { signerOf } from '../signer.ts'
import { sha256 } from './link.ts'
import { verifyExport } from './verify.ts'

const now = new Date('2026-11-24T09:00:00Z')
const people = Array.from({ length: 12 }, (_, at) => `人 ${at + 1}`)
let database: TestDatabase
let ground: Ground
let bytes: Buffer
beforeAll(async () => {
  database = await testDatabase()
  const { store } = database
  ground = await makeGround(store, 'chain', { 本部: null }, [
    { number: '0001', name: '木下 あかね', unit: '本部', roles: ['administrator'] },
    ...people.map((name, at) => ({ number: at === 3 ? null : `01${at}`, name, unit: '本部' }))
  ])
  const admin = ground.people['木下 あかね']!
  const answers = { trade: 'other', called: 'company', official: 'no', minors: 'no', foreign: 'no', contractors: 'no', group: 'no', listed: 'no', union: 'no', workRules: 'yes', desk: '総務部', reportDesk: '' } // prettier-ignore
  await answerQuestions(store, admin, answers, now)
  await propose(store, admin, '', now)
  const waiting = await publishingOf(store, admin)
  const hash = (waiting.ok && waiting.proposal?.hash) || ''
  await approve(store, admin, hash, now)
  await publish(store, admin, hash, now)
  // Everybody at once.
  await Promise.all(people.map((name) => readAndAgree(name)))
  bytes = await exported()
})
afterAll(() => database.close())

async function readAndAgree(name: string) {
  const { store } = database
  const who = ground.people[name]!
  const reading = await readingOf(store, who, 'ja', { version: null, parts: null })
  for (const { key, question } of reading!.asked)
    await answerQuestion(store, who, { version: 1, key, option: question?.options.find(({ fits }) => fits)?.id ?? null }, 'ja') // prettier-ignore
  return agree(store, who, { version: 1, parts: 'people', locale: 'ja-easy' }, now)
}

async function exported(): Promise<Buffer> {
  const admin = { ...ground.people['木下 あかね']!, organisation: { name: 'サンプル食堂' } }
  const made = await exportChain(database.store, admin, signerOf(database.store), now)
  if (!made.ok) throw new Error(made.code)
  const lines: string[] = []
  for await (const line of made.lines) lines.push(line)
  return Buffer.from(lines.join(''))
}

test('those who agree at the same moment make one chain, and the export holds', () => {
  const found = verifyExport(bytes)
  expect(found).toMatchObject({ ok: true, breaks: [], rows: people.length, versions: [1], nameless: 0, organisation: 'サンプル食堂' }) // prettier-ignore
  expect(verifyExport(bytes, found.keyId).ok).toBe(true)
  expect(verifyExport(bytes, 'x'.repeat(43)).breaks.map(({ code }) => code)).toEqual(['other-key'])
})

describe('tampering is found', () => {
  test('any byte that is changed, anywhere', () => {
    const at = fc.nat({ max: bytes.length - 1 })
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(bytes)
        changed[place] = (changed[place] ?? 0) ^ change
        expect(verifyExport(changed).ok).toBe(false)
      }),
      { numRuns: 300 }
    )
  }, 60_000)

  test('any byte of any row, every one of them for one row, and the row is named', () => {
    const lines = bytes.toString('utf8').split('\n')
    const row = lines.findIndex((line) => line.startsWith('{"seq":5,'))
    const start = Buffer.byteLength(lines.slice(0, row).join('\n')) + 1
    const length = Buffer.byteLength(lines[row] ?? '')
    expect(length).toBeGreaterThan(500)
    for (let place = start; place < start + length; place++) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      const { ok, breaks } = verifyExport(changed)
      expect([ok, breaks.some(({ line }) => Math.abs(line - row - 1) <= 1)]).toEqual([false, true])
    }
  }, 60_000)

  const edited = (work: (lines: string[]) => string[]) => verifyExport(Buffer.from(work(bytes.toString('utf8').split('\n')).join('\n'))) // prettier-ignore
  const codes = (work: (lines: string[]) => string[]) => [...new Set(edited(work).breaks.map(({ code }) => code))]

  test('a row that was taken out, swapped, or put in twice', () => {
    expect(codes((lines) => lines.filter((_, at) => at !== 4))).toEqual(expect.arrayContaining(['link', 'order', 'file-hash'])) // prettier-ignore
    expect(codes(([a = '', b = '', c = '', d = '', ...rest]) => [a, b, d, c, ...rest])).toEqual(expect.arrayContaining(['link', 'order'])) // prettier-ignore
    expect(codes(([a = '', b = '', c = '', ...rest]) => [a, b, c, c, ...rest])).toEqual(expect.arrayContaining(['link', 'order'])) // prettier-ignore
  })

  test('an end that was cut off', () => {
    expect(codes((lines) => [...lines.slice(0, -2), ''])).toEqual(['no-end'])
    expect(codes((lines) => [...lines.slice(0, -3), ...lines.slice(-2)])).toEqual(expect.arrayContaining(['row-count', 'head'])) // prettier-ignore
  })

  test('a row rewritten with a hash that fits it', () => {
    const found = edited((lines) =>
      lines.map((line) => {
        if (!line.startsWith('{"seq":2,')) return line
        const row = JSON.parse(line) as { line: string; hash: string }
        row.line = row.line.replace('"version":1', '"version":9')
        return JSON.stringify({ ...row, hash: sha256(row.line) })
      })
    )
    expect(found.breaks.map(({ code, seq }) => [code, seq])).toEqual(expect.arrayContaining([['unknown-version', 2], ['link', 3]])) // prettier-ignore
  })

  test('another name beside a row', () => {
    const found = edited((lines) => lines.map((line) => (line.startsWith('{"seq":7,') ? line.replace('"name":"人 ', '"name":"別 ') : line))) // prettier-ignore
    expect(found.breaks[0]).toMatchObject({ code: 'person', seq: 7 })
  })

  test('what is no export at all says so and does not throw', () => {
    for (const text of ['', '\n', '{}', '[]\n', 'not json\n', '\ufeff{}\n'])
      expect(verifyExport(Buffer.from(text)).ok).toBe(false)
  })
})

test('a name that was forgotten leaves the chain whole', () => {
  const lines = bytes.toString('utf8').split('\n')
  const without = lines.map((line) => (line.startsWith('{"seq":1,') ? line.replace(/"person":\{[^}]*\}/, '"person":null') : line)) // prettier-ignore
  const found = verifyExport(Buffer.from(without.join('\n')))
  // The file is another one, so its signature no longer fits; every link does.
  expect([...new Set(found.breaks.map(({ code }) => code))]).toEqual(['file-hash'])
  expect(found.nameless).toBe(1)
})
