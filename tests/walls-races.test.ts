// Two at the same moment, and whoever wants to lock others out: real transactions on a real PostgreSQL.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { activateByToken, makeSlip } from '@hinoyojin/server/people/activation.ts'
import { askToEnter, claimEntry } from '@hinoyojin/server/people/entry-request.ts'
import { undoImport } from '@hinoyojin/server/people/import/undo.ts'
import { makeSlips, resetPin } from '@hinoyojin/server/people/manager-help.ts'
import { grantRole } from '@hinoyojin/server/people/roles.ts'
import { authenticate } from '@hinoyojin/server/people/sessions.ts'
import { freshBrowser, openTestShop, RIGHT_PIN, type TestShop } from '@hinoyojin/server/people/test-shop.ts'
import { personLeaves, personReturns } from '@hinoyojin/server/people/units/roster.ts'
import { decide, waiting } from '@hinoyojin/server/people/waiting.ts'
import { SYSTEM } from '@hinoyojin/server/store/database.ts'
import { openLine } from '@hinoyojin/server/store/line.ts'
import { connecting } from '@hinoyojin/server/store/place.ts'
import { sqlOf } from '@hinoyojin/server/store/sql.ts'
import { importNow } from './walls/organisation.ts'

let database: TestDatabase
let shop: TestShop
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
})
afterAll(() => database.close())

const write = <T>(work: Parameters<typeof database.store.write<T>>[2]) =>
  database.store.write(shop.sample.organisationId, SYSTEM, work)
const slipFor = async (number: string) =>
  (await write((tx) => makeSlip(tx, shop.id(number), 3))).path.replace('/activate/', '')

describe('at the same moment', () => {
  test('two activations with one slip: one comes in', async () => {
    const slip = await slipFor('0103')
    const tries = await Promise.all(
      [1, 2, 3].map(() => activateByToken(database.store, slip, RIGHT_PIN, freshBrowser()))
    )
    expect(tries.map((each) => (each.ok ? 'in' : each.code)).sort()).toEqual(['in', 'slip-used', 'slip-used'])
  })

  test('two managers decide one request: one decision holds, and one browser comes in', async () => {
    const door = await shop.door('駅前店')
    const typed = { number: '0104', name: '', pin: RIGHT_PIN, locale: null }
    const asked = await askToEnter(database.store, door, typed, { address: '192.0.2.7', before: null })
    const [manager, root] = [await shop.as('0101', 'pin'), await shop.as('0001')]
    const [request] = await waiting(database.store, manager, [door.unitId])
    const id = request?.id ?? ''
    const decided = await Promise.all([
      decide(database.store, manager, id, { kind: 'approve' }),
      decide(database.store, root, id, { kind: 'approve' })
    ])
    expect(decided.map((each) => (each.ok ? 'done' : each.code)).sort()).toEqual(['done', 'gone'])
    const ticket = asked.ok ? asked.ticket : ''
    const claims = await Promise.all([1, 2].map(() => claimEntry(database.store, ticket, freshBrowser())))
    expect(claims.filter((each) => each !== null)).toHaveLength(1)
  })

  test('an import is undone while somebody of it comes in: they stay, with the PIN they chose', async () => {
    const root = await shop.as('0001')
    const batch = await importNow(database.store, root, '7001,新人 はるか,駅前店')
    const person = await write(async (tx) => {
      tx.unaudited('test')
      const [row] = await sqlOf(tx)<
        { id: string }[]
      >`select id from person where organisation_id = ${tx.organisationId} and number = '7001'`
      return row?.id ?? ''
    })
    // Held open by hand: the activation has written everything and not committed yet.
    const line = openLine(connecting(database.place, 'application'))
    await line.sql`begin`
    await line.sql`select set_config('app.organisation', ${shop.sample.organisationId}, true)`
    await line.sql`insert into pin (organisation_id, person_id, hash) values (${shop.sample.organisationId}, ${person}, 'x')`
    const undoing = undoImport(database.store, root, batch)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await line.sql`commit`
    await line.end()
    expect(await undoing).toMatchObject({ ok: true, keptBegun: ['新人 はるか'] })
    const [kept] = await write(async (tx) => {
      tx.unaudited('test')
      return sqlOf(tx)`select hash from pin where organisation_id = ${tx.organisationId} and person_id = ${person}`
    })
    expect(kept).toEqual({ hash: 'x' })
  })

  test('two administrators send each other away: one of them stays', async () => {
    const root = await shop.as('0001')
    await grantRole(database.store, root, {
      personId: shop.id('0002'),
      role: 'administrator',
      unitId: shop.sample.rootId
    })
    const second = await shop.as('0002')
    const left = await Promise.all([
      personLeaves(database.store, root, second.personId),
      personLeaves(database.store, second, root.personId)
    ])
    expect(left.map((each) => (each.ok ? 'left' : each.code)).sort()).toEqual(['last-administrator', 'left'])
    const [stays, gone] = left[0].ok ? [root, second] : [second, root]
    expect(await personReturns(database.store, stays, gone.personId)).toMatchObject({ ok: true })
  })
})

describe('six digits', () => {
  test('of an administrator who also manages a shop open the doors of that shop only', async () => {
    const root = await shop.as('0001')
    const unitId = shop.sample.units['駅前店']?.id ?? ''
    await grantRole(database.store, root, { personId: root.personId, role: 'manager', unitId })
    const byPin = await shop.as('0001', 'pin')
    expect(byPin.roles.map(({ role }) => role)).toEqual(['manager'])
    expect(await resetPin(database.store, byPin, shop.id('0202'))).toEqual({ ok: false, code: 'not-yours' })
    expect(await makeSlips(database.store, byPin, [shop.id('0202')])).toEqual([])
    expect(
      await grantRole(database.store, byPin, {
        personId: shop.id('0102'),
        role: 'administrator',
        unitId: shop.sample.rootId
      })
    ).toEqual({
      ok: false,
      code: 'not-administrator'
    })
    expect(await waiting(database.store, byPin, [shop.sample.rootId])).toEqual([])
    expect(await resetPin(database.store, byPin, shop.id('0105'))).toMatchObject({ ok: true })
  })
})

describe('a session', () => {
  test('ends everywhere when the PIN is reset, also where somebody else had learnt it', async () => {
    const slip = await slipFor('0106')
    const entered = await activateByToken(database.store, slip, RIGHT_PIN, freshBrowser())
    const cookie = entered.ok ? entered.session.cookie : ''
    expect(await authenticate(database.store, cookie)).not.toBeNull()
    await resetPin(database.store, await shop.as('0101', 'pin'), shop.id('0106'))
    expect(await authenticate(database.store, cookie)).toBeNull()
  })
})
