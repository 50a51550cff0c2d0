import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { SYSTEM } from '../store/database.ts'
import { checksOf, insertCheck } from '../store/diagnosis/personal-rows.ts'
import { newId } from '../store/id.ts'
import { activateByToken } from './activation.ts'
import { askToEnter } from './entry-request.ts'
import { linkByEmail, makeSignInLink, signInByLink } from './links.ts'
import { makeSlips, resetPin } from './manager-help.ts'
import { linkForNumber } from './operator-link.ts'
import { resetNotice } from './reset-notice.ts'
import { grantRole } from './roles.ts'
import { openTestShop, RIGHT_PIN, usedBrowser, type TestShop } from './test-shop.ts'
import { addPerson, editPerson, personOf } from './units/roster.ts'
import { decide, waiting } from './waiting.ts'

let database: TestDatabase
let shop: TestShop
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
})
afterAll(() => database.close())

const organisationId = () => shop.sample.organisationId
const now = new Date('2026-08-20T03:00:00Z')
/** What only this person may read. */
const keep = (number: string) =>
  database.store.write(organisationId(), SYSTEM, async (tx) => {
    tx.unaudited('test')
    await insertCheck(tx, { id: newId(), personId: shop.id(number), form: 'a', seed: 1, now })
  })
const kept = async (number: string) =>
  (await database.store.read(organisationId(), (reader) => checksOf(reader, shop.id(number)))).length
const notice = async (number: string) => resetNotice(database.store, await shop.as(number))
const edit = async (number: string, email: string) => {
  const root = await shop.as('0001')
  const found = await personOf(database.store, root, shop.id(number))
  if (!found.ok) throw new Error(found.code)
  const { name, unitId } = found.person
  return editPerson(database.store, root, shop.id(number), { number, name, unitId, email })
}

describe('what is for one person alone goes before anybody else could read it', () => {
  test('when another renews the PIN, and nobody else’s goes', async () => {
    await keep('0102')
    await keep('0103')
    await resetPin(database.store, await shop.as('0101'), shop.id('0102'))
    expect([await kept('0102'), await kept('0103')]).toEqual([0, 1])
    expect(await notice('0102')).toMatchObject({ pin: true })
  })

  test('when a slip is printed for somebody who has been in, and again when a slip is used', async () => {
    await shop.givePin('0104')
    await keep('0104')
    const [slip] = await makeSlips(database.store, await shop.as('0101'), [shop.id('0104')])
    expect(await kept('0104')).toBe(0)
    expect(await notice('0104')).toMatchObject({ pin: false, by: (await shop.as('0101')).name })
    await keep('0104')
    const used = await activateByToken(
      database.store,
      slip?.path.replace('/activate/', '') ?? '',
      '915027',
      usedBrowser()
    )
    expect(used.ok).toBe(true)
    expect(await kept('0104')).toBe(0)
  })

  test('when another PIN is confirmed at the door', async () => {
    await shop.givePin('0105')
    await keep('0105')
    const door = await shop.door('駅前店')
    const typed = { number: '0105', name: '', pin: RIGHT_PIN, locale: null }
    await askToEnter(database.store, door, typed, { address: '192.0.2.1', before: null })
    expect(await kept('0105')).toBe(1)
    const manager = await shop.as('0101')
    const [request] = await waiting(database.store, manager, [door.unitId])
    expect((await decide(database.store, manager, request?.id ?? '', { kind: 'approve' })).ok).toBe(true)
    expect(await kept('0105')).toBe(0)
    expect(await notice('0105')).toMatchObject({ pin: false })
  })

  test('when an administrator makes a link, and again when that link is used', async () => {
    await shop.as('0101')
    await keep('0101')
    const link = await makeSignInLink(
      database.store,
      { organisationId: organisationId(), personId: shop.id('0101') },
      await shop.as('0001')
    )
    expect(await kept('0101')).toBe(0)
    await keep('0101')
    expect((await signInByLink(database.store, link.path.replace('/enter/', ''), { label: null })).ok).toBe(true)
    expect(await kept('0101')).toBe(0)
  })

  test('when a link is made on the terminal of the server', async () => {
    await keep('0201')
    await linkForNumber(database.store, undefined, '0201')
    expect(await kept('0201')).toBe(0)
  })

  test('when the address to which links go is changed, or a first role makes links possible', async () => {
    await shop.as('0301')
    await keep('0301')
    expect((await edit('0301', 'new@example.com')).ok).toBe(true)
    expect(await kept('0301')).toBe(0)
    await shop.as('0106')
    await keep('0106')
    expect((await edit('0106', 'learner@example.com')).ok).toBe(true)
    expect(await kept('0106')).toBe(1) // no link goes to somebody without a role
    const unitId = shop.sample.units['駅前店']?.id ?? ''
    const root = await shop.as('0001')
    await grantRole(database.store, root, { personId: shop.id('0106'), role: 'manager', unitId })
    expect(await kept('0106')).toBe(0)
    expect(await notice('0106')).toMatchObject({ pin: false })
  })
})

describe('a way in of one’s own', () => {
  it('leaves everything, as with a link that the person asked for by mail', async () => {
    await edit('0301', 'mine@example.com')
    await keep('0301')
    const link = await linkByEmail(database.store, organisationId(), 'mine@example.com', '192.0.2.77')
    if (link === null || !('path' in link)) throw new Error('no link')
    await signInByLink(database.store, link.path.replace('/enter/', ''), { label: null })
    expect(await kept('0301')).toBe(1)
  })

  it('is not announced: the first slip of somebody who has never been in', async () => {
    const root = await shop.as('0001')
    const form = { number: '0900', name: '入江 ひより', unitId: shop.sample.units['駅前店']?.id ?? '', email: '' }
    const added = await addPerson(database.store, root, form)
    if (!added.ok) throw new Error(added.code)
    await makeSlips(database.store, root, [added.personId])
    expect(await resetNotice(database.store, { ...root, personId: added.personId })).toBeNull()
  })
})
