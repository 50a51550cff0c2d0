import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sampleGround, type Ground } from '../store/management/ground-for-tests.ts'
import { cardOf } from './card.ts'
import { manualOf, publishManual, readManual, saveAnswers, setCare } from './manual.ts'

let database: TestDatabase
let ground: Ground
let run = 0
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())
beforeEach(async () => void (ground = await sampleGround(database.store, `manual-${++run}`)))

const admin = () => ({ ...ground.people['木下 あかね']!, name: '木下 あかね', number: '0001' })
const manager = () => ({ ...ground.people['中村 まこと']!, name: '中村 まこと', number: '0101' })
const clerk = () => ({ ...ground.people['佐藤 ゆうき']!, name: '佐藤 ゆうき', number: '0102' })
const night = {
  from: '22:00',
  to: '09:00',
  first: { name: '高木', phone: '000', number: '0102' },
  deputy: { name: '', phone: '', number: '' }
}
const seen = async () => {
  const view = await manualOf(database.store, admin())
  if (!view.ok) throw new Error(view.code)
  return view
}

test('nobody has answered yet: the gaps are there, and the card opens all the same', async () => {
  const view = await seen()
  expect(view).toMatchObject({ revision: 0, versions: [], unpublished: true })
  expect(view.gaps.map(({ code }) => code)).toContain('night-nobody')
  expect(await cardOf(database.store, manager(), 'ja')).toMatchObject({ ok: true, version: null })
})

test('an answer closes its gap, and leaves the others as they were', async () => {
  expect(await saveAnswers(database.store, admin(), 0, { night })).toEqual({ ok: true, revision: 1 })
  const places = { report: '店長へ', meet: '', evidence: '' }
  expect(await saveAnswers(database.store, admin(), 1, { places })).toEqual({ ok: true, revision: 2 })
  const view = await seen()
  expect(view.answers).toMatchObject({ night, places })
  expect(view.gaps.map(({ code }) => code)).not.toContain('night-nobody')
  expect(view.unknownNumbers).toEqual([])
})

test('of two who save at once the second sees what the first has saved, and nothing is overwritten', async () => {
  await saveAnswers(database.store, admin(), 0, { night })
  const mine = { report: 'わたしの文', meet: '', evidence: '' }
  const theirs = { report: 'ほかの人の文', meet: '', evidence: '' }
  await saveAnswers(database.store, admin(), 1, { places: theirs })
  expect(await saveAnswers(database.store, admin(), 1, { places: mine })).toMatchObject({
    ok: false,
    code: 'changed',
    revision: 2,
    theirs: { places: theirs },
    by: '木下 あかね'
  })
  expect((await seen()).answers.places).toEqual(theirs)
})

test('what is not of the shape is refused as a whole', async () => {
  expect(await saveAnswers(database.store, admin(), 0, { night: { ...night, from: 'abends' } })).toEqual({
    ok: false,
    code: 'unreadable'
  })
  expect((await seen()).revision).toBe(0)
})

describe('versions', () => {
  test('a published version stays what it was when the answers change', async () => {
    await saveAnswers(database.store, admin(), 0, { places: { report: '一', meet: '', evidence: '' } })
    expect(await publishManual(database.store, admin(), { revision: 1, note: '初版' })).toEqual({
      ok: true,
      version: 1
    })
    expect((await seen()).unpublished).toBe(false)
    await saveAnswers(database.store, admin(), 1, { places: { report: '二', meet: '', evidence: '' } })
    expect((await seen()).unpublished).toBe(true)
    const read = await readManual(database.store, admin(), 1, 'ja')
    expect(read.ok && read.manual.card.places.report).toBe('一')
    const card = await cardOf(database.store, manager(), 'en')
    expect(card.ok && [card.version, card.manual.card.places.report, card.manual.locale]).toEqual([1, '一', 'en'])
  })

  test('what changed since it was looked at is not published', async () => {
    await saveAnswers(database.store, admin(), 0, { night })
    await saveAnswers(database.store, admin(), 1, { hours: { from: '11:00', to: '23:00', closed: '' } })
    expect(await publishManual(database.store, admin(), { revision: 1, note: '' })).toEqual({
      ok: false,
      code: 'changed'
    })
    expect((await seen()).versions).toEqual([])
  })
})

test('owner and review date are kept; an owner who is no administrator is refused', async () => {
  expect(await setCare(database.store, admin(), { ownerId: clerk().personId, reviewOn: '2027-05-01' })).toEqual({
    ok: false,
    code: 'unknown-owner'
  })
  expect(await setCare(database.store, admin(), { ownerId: admin().personId, reviewOn: '2027-05-01' })).toEqual({
    ok: true
  })
  expect(await seen()).toMatchObject({ ownerName: '木下 あかね', reviewOn: '2027-05-01' })
})

describe('the card', () => {
  test('is not for everybody: it holds the numbers of people', async () => {
    expect(await cardOf(database.store, clerk(), 'ja')).toEqual({ ok: false, code: 'not-allowed' })
  })

  test('opens for somebody whose staff number stands in it', async () => {
    await saveAnswers(database.store, admin(), 0, { night })
    expect(await cardOf(database.store, clerk(), 'ja')).toMatchObject({ ok: true })
  })
})

test('a manager neither reads nor changes the answers', async () => {
  const refused = { ok: false, code: 'not-allowed' }
  expect(await manualOf(database.store, manager())).toEqual(refused)
  expect(await saveAnswers(database.store, manager(), 0, { night })).toEqual(refused)
  expect(await publishManual(database.store, manager(), { revision: 0, note: '' })).toEqual(refused)
})
