import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import {
  makeGround,
  publishTestCourse,
  recordDone,
  sampleGround,
  type Ground,
  type GroundAsker
} from '../../store/management/ground-for-tests.ts'
import { readTable } from '../../people/import/read-table.ts'
import { assign } from '../assignments/assign.ts'
import { toCp932 } from './cp932.ts'
import { columnsIn } from './columns.ts'
import { exportEvidence, type ExportWish } from './export.ts'
import { csvLine, neutral } from '@hinoyojin/core/schema/csv-line.ts'

let database: TestDatabase
let ground: Ground
let course: Awaited<ReturnType<typeof publishTestCourse>>
const courseId = 'exporting'
const wish: ExportWish = { unitId: null, courseId: null, cycle: null, locale: 'ja', encoding: 'utf-8', notes: false }
const exporter = (asker: GroundAsker) => ({ ...asker, organisation: { name: 'サンプル食堂', timezone: 'Asia/Tokyo' } })
const admin = () => exporter(ground.people['木下 あかね']!)

beforeAll(async () => {
  database = await testDatabase()
  ground = await sampleGround(database.store, 'exporting')
  course = await publishTestCourse(database.store, courseId, ['one', 'two'])
  await assign(database.store, admin(), {
    courseId,
    unitId: ground.units['駅前店']!,
    dueOn: null,
    lateDays: null,
    laterJoiners: true,
    again: false
  })
  await recordDone(database.store, ground.people['佐藤 ゆうき']!, { courseId, ...course }, [
    { activity: 'one', at: new Date('2026-11-19T15:30:00Z'), minutes: 3, verdicts: { see: 'met', calm: 'missed' } },
    { activity: 'two', at: new Date('2026-11-20T01:00:00Z'), minutes: 4, verdicts: { see: 'met', calm: 'partial' } }
  ])
})
afterAll(() => database.close())

async function file(more: Partial<ExportWish> = {}, who = admin()) {
  const result = await exportEvidence(database.store, who, { ...wish, ...more }, new Date('2026-11-24T00:00:00Z'))
  if (!result.ok) throw new Error(result.code)
  const parts = []
  for await (const part of result.bytes) parts.push(part)
  return Buffer.concat(parts)
}
const rows = async (data: Uint8Array) => {
  const table = await readTable(data)
  return table.ok ? table.rows.map(({ cells }) => cells) : []
}

describe('the file', () => {
  test('has one line per person, course and cycle, with version, hashes, dates in the own zone and minutes', async () => {
    const [header, ...lines] = await rows(await file())
    expect(header).toEqual(columnsIn('ja'))
    expect(lines).toHaveLength(3)
    expect(lines.find((line) => line[0] === '0102')).toEqual([
      '0102',
      '佐藤 ゆうき',
      '駅前店',
      '在籍',
      'だれに見える？',
      '3',
      '1',
      '2026-11-20 00:30',
      '2026-11-20 10:00',
      '7',
      '2',
      '2',
      '1',
      '2',
      '写り込み: 写り込みに気づける (2026-11-20)',
      course.release,
      course.pack
    ])
  })
  test('names those who have not begun, without dates', async () => {
    const lines = await rows(await file())
    expect(lines.find((line) => line[0] === '0103')?.slice(1, 12)).toEqual([
      '髙橋 健二',
      '駅前店',
      '在籍',
      'だれに見える？',
      '3',
      '1',
      '',
      '',
      '0',
      '0',
      '0'
    ])
  })
  test('begins with a byte order mark, so that spreadsheets read Japanese', async () => {
    expect([...(await file()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
  test('says what it is, of when, and what it is not for', async () => {
    const text = (await file({ notes: true })).toString('utf8')
    for (const words of [
      'サンプル食堂',
      '2026-11-24 09:00',
      '修了率は、事故が減ることを示すものではありません',
      '採用・給与・懲戒には使わない'
    ])
      expect(text).toContain(words)
  })
  test('never holds a choice or an answer', async () => {
    const text = (await file({ notes: true })).toString('utf8')
    for (const word of ['missed', 'partial', '出してよい投稿を止めない (']) expect(text).not.toContain(word)
  })
  test('of one unit holds that unit only', async () => {
    expect(await rows(await file({ unitId: ground.units['大学前店']! }))).toHaveLength(1)
  })
})

describe('letters', () => {
  test('Shift_JIS keeps 髙 and refuses 𠮷, naming line, column and letter', async () => {
    expect(iconv.decode(await file({ encoding: 'cp932' }), 'cp932')).toContain('髙橋 健二')
    const other = await makeGround(database.store, 'yoshi', { 本社: null }, [
      { number: '1', name: '管理 する', unit: '本社', roles: ['administrator'] },
      { number: '2', name: '𠮷田 みお', unit: '本社' }
    ])
    const boss = exporter(other.people['管理 する']!)
    await assign(database.store, boss, {
      courseId,
      unitId: other.units['本社']!,
      dueOn: null,
      lateDays: null,
      laterJoiners: true,
      again: false
    })
    expect(await exportEvidence(database.store, boss, { ...wish, encoding: 'cp932' })).toEqual({
      ok: false,
      code: 'letters-do-not-fit',
      misfits: [{ line: 3, column: '氏名', text: '𠮷田 みお', letter: '𠮷' }]
    })
  })
  test('〜 − — ‖ become the signs Windows has for them; ¥ is refused instead of turning into a backslash', () => {
    const tried = toCp932('1〜2−3—4‖')
    expect(tried.ok && iconv.decode(tried.bytes, 'cp932')).toBe('1～2－3―4∥')
    expect(toCp932('¥100')).toEqual({ ok: false, letter: '¥' })
  })
  test('any text is written so that it can be read again, or its first misfit is named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tried = toCp932(text)
        if (tried.ok)
          expect(iconv.decode(tried.bytes, 'cp932')).toBe(
            text.replaceAll('〜', '～').replaceAll('−', '－').replaceAll('—', '―').replaceAll('‖', '∥')
          )
        else expect(text.includes(tried.letter)).toBe(true)
      })
    )
  })
})

describe('formulas', () => {
  test.each(['=cmd()', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'a text that begins like a formula gets an apostrophe: %j',
    (text) => {
      expect(neutral(text)).toBe(`'${text}`)
    }
  )
  test('a number stays a number, also below zero', () => {
    expect(csvLine([-5, '-5', null, 'a"b', ' x'])).toBe('-5,"\'-5",,"a""b"," x"\r\n')
  })
  test('every file can be read again with the same cells', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '=', '-', '"', ',', '\n', '髙', '𠮷', ' ', "'") })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (table) => {
          const read = await rows(Buffer.from(`\ufeff${table.map(csvLine).join('')}`))
          expect(read).toEqual(
            table.map((line) => line.map(neutral)).filter((line) => line.some((text) => text !== ''))
          )
        }
      )
    )
  })
})

describe('walls', () => {
  test('a manager gets no file', async () => {
    expect(await exportEvidence(database.store, exporter(ground.people['中村 まこと']!), wish)).toEqual({
      ok: false,
      code: 'not-allowed'
    })
  })
  test('an administrator of another organisation gets only the own people', async () => {
    const other = await sampleGround(database.store, 'exporting-other')
    expect(
      await rows(await file({ unitId: ground.units['駅前店']! }, exporter(other.people['木下 あかね']!)))
    ).toHaveLength(1)
  })
})
