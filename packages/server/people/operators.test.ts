import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { createOrganisation } from './organisations.ts'
import { addOperator, isOperator, listOperators, operatingOrganisation, removeOperator } from './operators.ts'
import { openTestShop, type TestShop } from './test-shop.ts'

let database: TestDatabase
let shop: TestShop
const slug = 'sample'
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
})
afterAll(() => database.close())

describe('who runs the installation', () => {
  test('nobody does, until somebody is named at the terminal', async () => {
    const { store } = database
    expect(await operatingOrganisation(store)).toBeNull()
    expect(await listOperators(store)).toEqual([])
    expect(await addOperator(store, undefined, '0001')).toMatchObject({ ok: true })
    expect(await addOperator(store, undefined, '0001')).toMatchObject({ ok: true })
    expect(await operatingOrganisation(store)).toBe(shop.sample.organisationId)
    expect(await listOperators(store)).toMatchObject([{ number: '0001' }])
  })

  test('their pages open for a link or a passkey, not for six digits', async () => {
    expect(await isOperator(database.store, await shop.as('0001'))).toBe(true)
    expect(await isOperator(database.store, await shop.as('0001', 'passkey'))).toBe(true)
    expect(await isOperator(database.store, await shop.as('0001', 'pin'))).toBe(false)
    expect(await isOperator(database.store, await shop.as('0101'))).toBe(false)
  })

  test('operators belong to one organisation', async () => {
    const { store } = database
    await createOrganisation(store, { name: '別', slug: 'other', administrator: { name: '別の人', number: '1' } })
    expect(await addOperator(store, 'other', '1')).toEqual({ ok: false, code: 'other-organisation' })
    expect(await addOperator(store, 'nobody', '1')).toEqual({ ok: false, code: 'no-organisation' })
    expect(await addOperator(store, 'other', '77')).toEqual({ ok: false, code: 'no-person' })
    expect(await addOperator(store, undefined, '1')).toEqual({ ok: false, code: 'no-organisation' })
  })

  test('somebody who is removed is none at once', async () => {
    expect(await removeOperator(database.store, slug, '0101')).toEqual({ ok: false, code: 'not-operator' })
    expect(await removeOperator(database.store, slug, '0001')).toMatchObject({ ok: true })
    expect(await isOperator(database.store, await shop.as('0001'))).toBe(false)
    expect(await operatingOrganisation(database.store)).toBeNull()
  })
})
