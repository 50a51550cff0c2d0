import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { openLine } from '../store/line.ts'
import { connecting } from '../store/place.ts'
import { auditOf } from '../store/management/audit.ts'
import {
  erasePerson,
  publishTestCourse,
  recordDone,
  sampleGround,
  type Ground
} from '../store/management/ground-for-tests.ts'
import { keySetOf, readKeySet } from '../signing/key-set.ts'
import { publicKeys, rotateKey } from '../signing/signing.ts'
import { check, isNameOf } from './check.ts'
import { checkHere } from './check-here.ts'
import { certificateFile } from './file.ts'
import { findInPdf } from './find-in-pdf.ts'
import { issueCertificate } from './issue.ts'
import { exportIssued, issuedHere } from './issued.ts'
import { myCertificate, myCertificates } from './mine.ts'
import { readRevocationList, revocationList } from './revocation-list.ts'
import { revokeCertificate } from './revoke.ts'

let database: TestDatabase
let ground: Ground
let course: Awaited<ReturnType<typeof publishTestCourse>>
const courseId = 'certified'
const organisation = { name: 'サンプル食堂', timezone: 'Asia/Tokyo' }
const holder = (name: string, registered = name) => ({ ...ground.people[name]!, name: registered, organisation })
const wish = { courseId, cycle: 1, spelling: null }
const admin = () => ground.people['木下 あかね']!

beforeAll(async () => {
  database = await testDatabase()
  ground = await sampleGround(database.store, 'certifying')
  course = await publishTestCourse(database.store, courseId, ['one', 'two'])
  for (const name of ['佐藤 ゆうき', '髙橋 健二', '𠮷田 みお', '高木 しほ', 'アニル・シャルマ'])
    await recordDone(database.store, ground.people[name]!, { courseId, ...course }, [
      { activity: 'one', at: new Date('2026-11-19T15:30:00Z'), minutes: 3, verdicts: { see: 'met', calm: 'missed' } },
      { activity: 'two', at: new Date('2026-11-20T15:30:00Z'), minutes: 4, verdicts: { see: 'met', calm: 'partial' } }
    ])
  await recordDone(database.store, ground.people['中村 まこと']!, { courseId, ...course }, [
    { activity: 'one', at: new Date(), minutes: 3, verdicts: { see: 'met' } }
  ])
})
afterAll(() => database.close())

const issued = async (name: string, registered = name) => {
  const made = await issueCertificate(database.store, holder(name, registered), wish)
  if (!made.ok) throw new Error(made.code)
  const own = await myCertificate(database.store, holder(name), made.serial, 'ja')
  if (!own) throw new Error('not there')
  return own
}

describe('a certificate', () => {
  test('is for those who have finished every part, and for nobody else', async () => {
    expect(await issueCertificate(database.store, holder('中村 まこと'), wish)).toEqual({
      ok: false,
      code: 'not-completed'
    })
    expect(await issueCertificate(database.store, holder('佐藤 ゆうき'), { ...wish, cycle: 2 })).toEqual({
      ok: false,
      code: 'not-completed'
    })
    expect((await issueCertificate(database.store, holder('佐藤 ゆうき'), wish)).ok).toBe(true)
  })

  test('states course, version, day in the zone of the organisation, minutes and objectives met', async () => {
    const own = await issued('佐藤 ゆうき')
    expect(check(own.statement, {})).toMatchObject({
      ok: true,
      claims: {
        title: 'だれに見える？',
        version: 3,
        date: '2026-11-21',
        minutes: 7,
        issuer: 'サンプル食堂',
        course: courseId
      }
    })
    expect(own.objectives).toEqual(['写り込みに気づける'])
  })

  test('asked for ten times at once is one', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => issueCertificate(database.store, holder('髙橋 健二'), wish))
    )
    expect(new Set(made.map((each) => (each.ok ? each.serial : each.code))).size).toBe(1)
  })

  test('is the same file every time, with all in it that is needed to check it', async () => {
    const own = await issued('髙橋 健二')
    const files = await Promise.all(
      [1, 2].map(() => certificateFile(database.store, holder('髙橋 健二'), own.serial, 'ja', 'https://example.com'))
    )
    const [one, two] = files.map((file) => (file.ok ? Buffer.from(file.bytes) : Buffer.alloc(0)))
    expect(one!.equals(two!)).toBe(true)
    const found = findInPdf(one!)
    expect(found).toEqual({ ok: true, found: { statement: own.statement, code: own.code, name: '髙橋 健二' } })
    const checked = check(own.statement, { keys: readKeySet(keySetOf(await publicKeys(database.store)))! })
    expect(checked).toMatchObject({ ok: true, key: 'known' })
    expect(checked.ok && isNameOf(checked.claims, own.code, '髙橋健二')).toBe(true)
  })

  test('still holds after the keys were changed', async () => {
    const own = await issued('髙橋 健二')
    await rotateKey(database.store)
    expect(await checkHere(database.store, own.statement)).toMatchObject({ ok: true, key: 'known', revoked: 'no' })
  })

  test('of another person is not handed out', async () => {
    const own = await issued('髙橋 健二')
    expect(await myCertificate(database.store, holder('佐藤 ゆうき'), own.serial, 'ja')).toBeUndefined()
    expect(
      await certificateFile(database.store, holder('佐藤 ゆうき'), own.serial, 'ja', 'https://example.com')
    ).toEqual({
      ok: false,
      code: 'unknown-certificate'
    })
  })
})

describe('a name that can not be drawn', () => {
  const person = () => holder('アニル・シャルマ', '김철수')

  test('is refused, with the characters', async () => {
    expect(await issueCertificate(database.store, person(), wish)).toEqual({
      ok: false,
      code: 'cannot-draw',
      characters: ['김', '철', '수']
    })
    const [mine] = await myCertificates(database.store, person(), 'ja')
    expect(mine?.name).toMatchObject({ ok: false, code: 'cannot-draw' })
  })

  test('is printed in the spelling the person typed, which the statement says and the audit keeps', async () => {
    const made = await issueCertificate(database.store, person(), { ...wish, spelling: 'キム・チョルス' })
    const own = await myCertificate(database.store, person(), made.ok ? made.serial : '', 'ja')
    expect(own).toMatchObject({ name: 'キム・チョルス', ownSpelling: true })
    expect(check(own!.statement, {})).toMatchObject({ ok: true, claims: { own: true } })
    const list = await issuedHere(database.store, admin(), null)
    expect(list.ok && list.rows.find(({ serial }) => serial === own!.serial)).toMatchObject({
      name: 'キム・チョルス',
      registeredName: 'アニル・シャルマ',
      ownSpelling: true
    })
  })

  test('in another spelling takes the place of the first, which is revoked', async () => {
    const [before] = await myCertificates(database.store, person(), 'ja')
    const made = await issueCertificate(database.store, person(), { ...wish, spelling: 'Kim Cheol-su', anew: true })
    expect(made.ok && made.serial).not.toBe(before?.issued?.serial)
    expect(await checkHere(database.store, before!.issued!.statement)).toMatchObject({ ok: true, revoked: 'yes' })
    // The same spelling once more changes nothing.
    const again = await issueCertificate(database.store, person(), { ...wish, spelling: 'Kim Cheol-su', anew: true })
    expect(again).toEqual(made)
  })
})

describe('revoking', () => {
  test('is for administrators, and the public check says so from then on', async () => {
    const own = await issued('𠮷田 みお')
    const manager = ground.people['高木 しほ']!
    expect(await revokeCertificate(database.store, manager, own.serial, false)).toEqual({
      ok: false,
      code: 'not-allowed'
    })
    expect(await checkHere(database.store, own.statement)).toMatchObject({ revoked: 'no' })
    expect(await revokeCertificate(database.store, admin(), own.serial.toLowerCase(), false)).toEqual({ ok: true })
    expect(await checkHere(database.store, own.statement)).toMatchObject({
      revoked: 'yes',
      revokedAt: expect.any(Date) as Date
    })
    expect(await revokeCertificate(database.store, admin(), own.serial, false)).toEqual({
      ok: false,
      code: 'unknown-certificate'
    })
  })

  test('without making way ends it: the person can not take another, nor the old file', async () => {
    const [mine] = await myCertificates(database.store, holder('𠮷田 みお'), 'ja')
    expect(await issueCertificate(database.store, holder('𠮷田 みお'), { ...wish, anew: true })).toEqual({
      ok: false,
      code: 'revoked'
    })
    const serial = mine!.issued!.serial
    expect((await certificateFile(database.store, holder('𠮷田 みお'), serial, 'ja', 'https://example.com')).ok).toBe(
      false
    )
  })

  test('with making way lets the person take a new one', async () => {
    const own = await issued('高木 しほ')
    await revokeCertificate(database.store, admin(), own.serial, true)
    const made = await issueCertificate(database.store, holder('高木 しほ'), wish)
    expect(made.ok && made.serial).not.toBe(own.serial)
  })

  test('stands in a signed list that others can keep', async () => {
    const list = readRevocationList(await revocationList(database.store, new Date('2026-11-24T00:00:00Z')))
    const own = await myCertificates(database.store, holder('𠮷田 みお'), 'ja')
    expect(list.ok && list.at).toBe('2026-11-24T00:00:00.000Z')
    expect(list.ok && list.revoked.has(own[0]!.issued!.serial)).toBe(true)
    const text = await revocationList(database.store, new Date())
    expect(readRevocationList(text.replace(/^(.{80})./, '$1A')).ok && readRevocationList('a.b.c').ok).toBe(false)
  })
})

test('the file for the records has a line per certificate and is the administrator’s only', async () => {
  const made = await exportIssued(database.store, admin(), 'ja', new Date('2026-11-24T00:00:00Z'))
  const rows = []
  if (made.ok) for await (const row of made.rows) rows.push(row)
  const list = await issuedHere(database.store, admin(), null)
  expect(rows).toHaveLength((list.ok ? list.rows.length : 0) + 1)
  expect(rows[0]?.[0]).toBe('番号')
  expect(await exportIssued(database.store, ground.people['高木 しほ']!, 'ja')).toEqual({
    ok: false,
    code: 'not-allowed'
  })
})

test('after the person was erased the paper still checks, and the row left behind names nobody', async () => {
  const own = await issued('佐藤 ゆうき')
  await erasePerson(database.store, ground.people['佐藤 ゆうき']!)
  expect(await checkHere(database.store, own.statement)).toMatchObject({ ok: true, key: 'known', revoked: 'no' })
  const list = await issuedHere(database.store, admin(), null)
  const row = list.ok ? list.rows.find(({ serial }) => serial === own.serial) : undefined
  expect(row).toMatchObject({ personId: null, name: null, registeredName: null, number: null })
  expect(await revokeCertificate(database.store, admin(), own.serial, true)).toEqual({ ok: true })
  expect(await checkHere(database.store, own.statement)).toMatchObject({ revoked: 'yes' })
})

test('after the organisation was erased its papers still check, and what was revoked stays revoked', async () => {
  const gone = await sampleGround(database.store, 'leaving')
  const taken = []
  for (const name of ['佐藤 ゆうき', '髙橋 健二']) {
    const person = { ...gone.people[name]!, name, organisation }
    await recordDone(database.store, person, { courseId, ...course }, [
      { activity: 'one', at: new Date(), minutes: 1, verdicts: {} },
      { activity: 'two', at: new Date(), minutes: 1, verdicts: {} }
    ])
    const made = await issueCertificate(database.store, person, wish)
    const own = await myCertificate(database.store, person, made.ok ? made.serial : '', 'ja')
    taken.push(own!)
  }
  await revokeCertificate(database.store, gone.people['木下 あかね']!, taken[1]!.serial, false)
  const everything = openLine(connecting(database.place, 'administrator'))
  await everything.sql`delete from organisation where id = ${gone.organisationId}`
  await everything.end()
  expect(await checkHere(database.store, taken[0]!.statement)).toMatchObject({ ok: true, key: 'known', revoked: 'no' })
  expect(await checkHere(database.store, taken[1]!.statement)).toMatchObject({ ok: true, revoked: 'yes' })
})

test('a statement from elsewhere is told apart', async () => {
  const other = await testDatabase()
  const elsewhere = await sampleGround(other.store, 'elsewhere')
  const there = await publishTestCourse(other.store, courseId, ['one'])
  const person = { ...elsewhere.people['佐藤 ゆうき']!, name: '佐藤 ゆうき', organisation }
  await recordDone(other.store, person, { courseId, ...there }, [
    { activity: 'one', at: new Date(), minutes: 1, verdicts: {} }
  ])
  const made = await issueCertificate(other.store, person, wish)
  const own = await myCertificate(other.store, person, made.ok ? made.serial : '', 'ja')
  expect(await checkHere(database.store, own!.statement)).toMatchObject({ ok: true, key: 'unknown' })
  expect(await checkHere(database.store, own!.statement.slice(0, -2))).toEqual({ ok: false, code: 'altered' })
  await other.close()
})

test('nothing personal comes into the log of what happened, besides who it was', async () => {
  const detail = await database.store.read(ground.organisationId, async (reader) => {
    return auditOf(reader, { limit: 100, before: null, actions: ['certificate.'], person: null })
  })
  expect(detail.length).toBeGreaterThan(5)
  expect(JSON.stringify(detail.map((row) => row.detail))).not.toMatch(/チョルス|Kim|佐藤|髙橋/)
})
