import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sqlOf } from '../store/sql.ts'
import { joinAtOnce, unitsAt, type Joining } from './join-at-once.ts'
import { createOrganisation } from './organisations.ts'
import { doorOfOrganisation, type Door } from './places.ts'
import { authenticate, beginSession, type SignedIn } from './sessions.ts'
import { signInByPin } from './sign-in.ts'
import { freshBrowser, RIGHT_PIN } from './test-shop.ts'
import { createUnit } from './units/change-units.ts'
import { addPerson } from './units/roster.ts'
import { changeSettings } from './units/settings.ts'

let database: TestDatabase
let office: SignedIn
let faculty: string
beforeAll(async () => {
  database = await testDatabase()
  const { organisationId, administratorId, rootId } = await createOrganisation(database.store, {
    name: '例の大学',
    slug: 'example-university',
    entryMode: 'open',
    kind: 'university',
    administrator: { name: '学生課 ほしの' }
  })
  const begun = { personId: administratorId, method: 'link', shared: false, device: null } as const
  const { cookie } = await database.store.write(organisationId, { personId: null }, (tx) => beginSession(tx, begun))
  const signedIn = await authenticate(database.store, cookie)
  if (!signedIn) throw new Error('nobody')
  office = signedIn
  await until('2099-12-31')
  const made = await createUnit(database.store, office, rootId, '文学部')
  faculty = made.ok ? made.unitId : ''
})
afterAll(() => database.close())

const CAMPUS = '198.51.100.7'
const door = async (): Promise<Door> =>
  (await doorOfOrganisation(database.store, 'example-university')) ?? Promise.reject(new Error('no door'))
async function until(day: string | null) {
  await database.store.write(office.organisationId, { personId: null }, async (tx) => {
    await sqlOf(tx)`update organisation set at_once_until = ${day} where id = ${tx.organisationId}`
    tx.unaudited('test')
  })
}
const join = async (typed: Partial<Joining>, address = freshBrowser().address) =>
  joinAtOnce(
    database.store,
    await door(),
    { number: 'A1', name: '星 ひかる', pin: RIGHT_PIN, unitId: faculty, locale: 'ja', ...typed },
    freshBrowser({ address })
  )

it('lets 800 students of one lecture hall in, all behind one address, within one window', async () => {
  const here = await door()
  const numbers = Array.from({ length: 800 }, (_, at) => `26L${String(at).padStart(4, '0')}`)
  const entered = await Promise.all(
    numbers.map((number, at) =>
      joinAtOnce(
        database.store,
        here,
        { number, name: `学生 ${at}`, pin: RIGHT_PIN, unitId: faculty, locale: null },
        freshBrowser({ address: CAMPUS })
      )
    )
  )
  expect(entered.filter(({ ok }) => !ok)).toEqual([])
  const [inside] = await database.store.read(
    office.organisationId,
    (reader) => sqlOf(reader)<{ n: number }[]>`
      select count(distinct s.person_id) as n from session s join person p on p.organisation_id = s.organisation_id and p.id = s.person_id
      where s.organisation_id = ${reader.organisationId} and p.unit_id = ${faculty}`
  )
  expect(inside?.n).toBe(800)

  // A week later, from browsers that have forgotten: number and PIN at once, by more people than an address or a unit has wrong guesses.
  const again = await Promise.all(
    numbers
      .slice(0, 70)
      .map((number) => signInByPin(database.store, here, { number, pin: RIGHT_PIN }, freshBrowser({ address: CAMPUS })))
  )
  expect(again.filter(({ ok }) => !ok)).toEqual([])
}, 240_000)

it('asks for one of the faculties where there are some', async () => {
  expect(await unitsAt(database.store, await door())).toEqual([{ id: faculty, name: '文学部' }])
  expect(await join({ unitId: '' })).toEqual({ ok: false, code: 'unit-missing' })
  expect(await join({ unitId: office.unitId })).toEqual({ ok: false, code: 'unit-missing' })
})

it('gives a number to one person only, also when two phones type it at the same moment', async () => {
  const both = await Promise.all([join({ number: 'b7', name: '一人目' }), join({ number: 'B7', name: '二人目' })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'number-taken' })
})

it('lets nobody become a person who has a PIN, a role or another name on the list', async () => {
  await join({ number: 'C1', name: '本人' })
  expect(await join({ number: 'C1', name: '本人' })).toEqual({ ok: false, code: 'number-taken' })
  const listed = { number: 'C2', name: '髙橋 みなと', unitId: faculty, email: '' }
  expect(await addPerson(database.store, office, listed)).toMatchObject({ ok: true })
  expect(await join({ number: 'C2', name: '別の人' })).toEqual({ ok: false, code: 'number-taken' })
  expect(await join({ number: 'Ｃ２', name: '髙橋みなと' })).toMatchObject({ ok: true })
  const boss = await addPerson(database.store, office, { number: 'C3', name: '学部長', unitId: faculty, email: '' })
  await database.store.write(office.organisationId, { personId: null }, async (tx) => {
    const personId = 'personId' in boss ? boss.personId : ''
    await sqlOf(tx)`
      insert into role_grant (organisation_id, person_id, role, unit_id)
      values (${tx.organisationId}, ${personId}, 'manager', ${faculty})`
    tx.unaudited('test')
  })
  expect(await join({ number: 'C3', name: '学部長' })).toEqual({ ok: false, code: 'number-taken' })
})

it('stops whoever goes through numbers that are taken', async () => {
  const codes = []
  for (let n = 0; n < 62; n += 1) codes.push(await join({ number: 'C1' }, '203.0.113.9'))
  expect(codes.at(0)).toMatchObject({ code: 'number-taken' })
  expect(codes.at(-1)).toMatchObject({ code: 'wait-join' })
})

it('refuses an easy PIN and a number that is no number', async () => {
  expect(await join({ number: 'D1', pin: '123456' })).toEqual({ ok: false, code: 'pin-easy' })
  expect(await join({ number: ' ' })).toEqual({ ok: false, code: 'number-missing' })
  expect(await join({ number: '=1+1' })).toEqual({ ok: false, code: 'number-odd' })
  expect(await join({ number: 'D1', name: '' })).toEqual({ ok: false, code: 'name-missing' })
})

it('ends with the day that was set: then somebody confirms again', async () => {
  await until('2020-01-01')
  expect((await door()).atOnce).toBe(false)
  await until(null)
  expect((await door()).atOnce).toBe(false)
  await until('2099-12-31')
  expect((await door()).atOnce).toBe(true)
  expect(await changeSettings(database.store, office, { entryMode: 'roster' })).toMatchObject({ ok: true })
  expect((await door()).atOnce).toBe(false)
})
