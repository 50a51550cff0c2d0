import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { grantRole, revokeRole } from './roles.ts'
import { sessionsOf, type SignedIn } from './sessions.ts'
import { openTestShop, type TestShop } from './test-shop.ts'

let database: TestDatabase
let shop: TestShop
let root: SignedIn
let rootId: string
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
  rootId = shop.sample.rootId
})
beforeEach(async () => {
  root = await shop.as('0001')
})
afterAll(() => database.close())

describe('roles', () => {
  it('are given by administrators, and reach the unit and what is below', async () => {
    const unitId = shop.sample.units['駅前店']?.id ?? ''
    expect(await grantRole(database.store, root, { personId: shop.id('0104'), role: 'manager', unitId })).toEqual({
      ok: true
    })
    expect((await shop.as('0104')).roles).toEqual([{ role: 'manager', unitId }])
  })

  it('are not given by managers or learners, to themselves least of all', async () => {
    for (const actor of ['0101', '0102'])
      expect(
        await grantRole(database.store, await shop.as(actor), {
          personId: shop.id(actor),
          role: 'administrator',
          unitId: rootId
        })
      ).toEqual({
        ok: false,
        code: 'not-administrator'
      })
  })

  it('of an administrator exist at the root only', async () => {
    const unitId = shop.sample.units['駅前店']?.id ?? ''
    expect(await grantRole(database.store, root, { personId: shop.id('0104'), role: 'administrator', unitId })).toEqual(
      { ok: false, code: 'only-at-root' }
    )
    expect(
      await grantRole(database.store, root, { personId: shop.id('0104'), role: 'manager', unitId: shop.id('0104') })
    ).toEqual({
      ok: false,
      code: 'unit-not-found'
    })
  })

  it('taken back sign the person out', async () => {
    const unitId = shop.sample.units['港通り店']?.id ?? ''
    await grantRole(database.store, root, { personId: shop.id('0202'), role: 'manager', unitId })
    const who = await shop.as('0202')
    expect(await revokeRole(database.store, root, { personId: who.personId, role: 'manager', unitId })).toEqual({
      ok: true
    })
    expect(await sessionsOf(database.store, who)).toEqual([])
    expect((await shop.as('0202')).roles).toEqual([])
  })

  it('leave the last administrator, also when two remove each other at the same moment', async () => {
    const change = (number: string) => ({ personId: shop.id(number), role: 'administrator' as const, unitId: rootId })
    expect(await revokeRole(database.store, root, change('0001'))).toEqual({ ok: false, code: 'last-administrator' })
    await grantRole(database.store, root, change('0002'))
    const second = await shop.as('0002')
    const both = await Promise.all([
      revokeRole(database.store, root, change('0002')),
      revokeRole(database.store, second, change('0001'))
    ])
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
  })
})
