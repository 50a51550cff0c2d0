import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { joinCodeOf } from '../people/units/join-code.ts'
import { sampleGround, type Ground } from '../store/management/ground-for-tests.ts'
import { sqlOf } from '../store/sql.ts'
import { setCare } from './manual.ts'
import { remindManualReview, reviewIsNear } from './nudge.ts'
import { desksAt, firstHourAddress, MOST_DESKS, ownDesksOf, removeDesk, saveDesk, type DeskForm } from './own-desks.ts'

let database: TestDatabase
let ground: Ground
let run = 0
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())
beforeEach(async () => void (ground = await sampleGround(database.store, `desks-${++run}`)))

const admin = () => ground.people['木下 あかね']!
const today = '2026-11-24'
const words = (ja: string, more = {}) => ({ ja, en: '', 'ja-easy': '', ...more })
const form = (more: Partial<DeskForm> = {}): DeskForm => ({
  name: words('本部の当番', { en: 'Head office on duty' }),
  what: words('夜でも出ます'),
  hours: words('24時間'),
  tel: '0120-000-000',
  url: '',
  ...more
})
const save = (desk = form(), id = '', revision = 0, day = today) =>
  saveDesk(database.store, admin(), { id, revision, desk }, day)
const all = async (day = today) => {
  const found = await ownDesksOf(database.store, admin(), day)
  return found.ok ? found.desks : []
}
async function code(unit: string): Promise<string> {
  const found = await joinCodeOf(database.store, admin(), ground.units[unit]!)
  if (!found.ok) throw new Error(found.code)
  return found.code
}

test('whoever opens the first hour by a poster of the organisation sees its desks, in the language or in Japanese', async () => {
  await save()
  const found = await desksAt(database.store, await code('駅前店'), 'en')
  expect(found).toMatchObject({
    desks: [{ name: 'Head office on duty', what: '夜でも出ます', tel: '0120-000-000', checked: today }]
  })
  expect(await desksAt(database.store, 'ZZZZZZZZ', 'ja')).toBeNull()
  expect(await desksAt(database.store, `'; drop table own_desk`, 'ja')).toBeNull()
})

test('the way from home goes to the nearest poster, and to the common page while there are no desks', async () => {
  const who = { ...ground.people['佐藤 ゆうき']!, unitId: ground.units['駅前店']! }
  expect(await firstHourAddress(database.store, who)).toBe('/now')
  await save()
  expect(await firstHourAddress(database.store, who)).toBe('/now')
  const head = await code('本部')
  expect(await firstHourAddress(database.store, who)).toBe(`/now?at=${head}`)
  const near = await code('駅前店')
  expect(await firstHourAddress(database.store, who)).toBe(`/now?at=${near}`)
})

test.each([
  ['a name', { name: words('') }, 'name-missing'],
  ['a telephone number', { tel: 'あとで' }, 'tel'],
  ['an address with encryption', { url: 'http://desk.example' }, 'url'],
  ['some way to reach it', { tel: '', what: words('') }, 'no-way']
])('asks for %s', async (_, more, problem) => {
  expect(await save(form(more))).toEqual({ ok: false, code: problem })
})

test('no more desks than can be read in that hour', async () => {
  for (let at = 0; at < MOST_DESKS; at += 1) await save()
  expect(await save()).toEqual({ ok: false, code: 'too-many' })
})

test('of two who change a desk at once the second sees what the first has saved', async () => {
  await save()
  const [desk] = await all()
  await save(form({ tel: '110' }), desk!.id, 1)
  expect(await save(form({ tel: '119' }), desk!.id, 1)).toMatchObject({
    ok: false,
    code: 'changed',
    theirs: { tel: '110', revision: 2 }
  })
  expect(await removeDesk(database.store, admin(), desk!.id)).toEqual({ ok: true })
  expect(await save(form(), desk!.id, 2)).toEqual({ ok: false, code: 'changed', theirs: null })
})

test('after six months a desk asks to be looked at again, and saving it says that somebody did', async () => {
  await save()
  expect((await all('2027-05-23'))[0]).toMatchObject({ old: false })
  const [desk] = await all('2027-05-24')
  expect(desk).toMatchObject({ old: true })
  await save(form(), desk!.id, 1, '2027-05-24')
  expect((await all('2027-05-24'))[0]).toMatchObject({ old: false, checkedOn: '2027-05-24' })
})

test('a manager changes no desk', async () => {
  const wish = { id: '', revision: 0, desk: form() }
  expect(await saveDesk(database.store, ground.people['中村 まこと']!, wish, today)).toEqual({
    ok: false,
    code: 'not-allowed'
  })
})

test('thirty days before its review date the manual writes to its keeper, once', async () => {
  await database.store.write(admin().organisationId, admin(), async (tx) => {
    await sqlOf(
      tx
    )`update person set email = 'kinoshita@sample.example' where organisation_id = ${tx.organisationId} and id = ${admin().personId}`
    tx.unaudited('test data')
  })
  await setCare(database.store, admin(), { ownerId: admin().personId, reviewOn: '2027-01-31' })
  const mails = () =>
    database.store.read(
      admin().organisationId,
      (reader) =>
        sqlOf(reader)<{ subject: string; recipient: string }[]>`
        select subject, recipient from mail where organisation_id = ${reader.organisationId}`
    )
  const at = (day: string) =>
    remindManualReview(database.store, { now: new Date(`${day}T03:00:00Z`), origin: 'https://x.example' })
  await at('2026-12-31')
  expect(await mails()).toEqual([])
  await at('2027-01-01')
  await at('2027-01-20')
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail?.recipient).toBe('kinoshita@sample.example')
  expect(mail?.subject).toContain('2027-01-31')
  expect([reviewIsNear(null, today), reviewIsNear('2026-12-25', today), reviewIsNear('2026-12-24', today)]).toEqual([
    false,
    false,
    true
  ])
})
