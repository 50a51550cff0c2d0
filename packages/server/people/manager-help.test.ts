import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sqlOf } from '../store/sql.ts'
import { activateByToken } from './activation.ts'
import { askToEnter, claimEntry } from './entry-request.ts'
import { allowAgain, makeSlips, resetPin } from './manager-help.ts'
import { createOrganisation } from './organisations.ts'
import { resetNotice } from './reset-notice.ts'
import { grantRole } from './roles.ts'
import { authenticate } from './sessions.ts'
import { signInByPin } from './sign-in.ts'
import { freshBrowser, openTestShop, RIGHT_PIN, usedBrowser, type TestShop } from './test-shop.ts'
import { decide, waiting } from './waiting.ts'

let database: TestDatabase
let shop: TestShop
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
})
afterAll(() => database.close())

const reset = async (manager: string, number: string) =>
  resetPin(database.store, await shop.as(manager), shop.id(number))

describe('resetting a PIN', () => {
  it('ends the PIN, every session and every remembered browser, and gives a slip that works once', async () => {
    await shop.givePin('0102')
    const [door, mine] = [await shop.door('駅前店'), usedBrowser()]
    const before = await signInByPin(database.store, door, { number: '0102', pin: RIGHT_PIN }, mine)
    const answer = await reset('0101', '0102')
    if (!answer.ok || !before.ok) throw new Error('the reset failed')
    expect(answer).toMatchObject({ name: '佐久間 ひなた', number: '0102' })
    expect(await authenticate(database.store, before.session.cookie)).toBeNull()
    expect((await signInByPin(database.store, door, { number: '0102', pin: RIGHT_PIN }, mine)).ok).toBe(false)
    const devices = await database.store.read(
      shop.sample.organisationId,
      (reader) => sqlOf(reader)`
      select 1 from known_device where organisation_id = ${reader.organisationId} and person_id = ${shop.id('0102')}`
    )
    expect(devices).toHaveLength(0)
    expect(
      await activateByToken(database.store, answer.slip.path.replace('/activate/', ''), '915027', mine)
    ).toMatchObject({ ok: true })
  })

  it('tells the person afterwards who did it and when, for 30 days, and nobody else', async () => {
    await reset('0101', '0104')
    const [theirs, other] = [await shop.as('0104'), await shop.as('0105')]
    const manager = await shop.as('0101')
    expect(await resetNotice(database.store, theirs)).toMatchObject({ by: manager.name })
    expect(await resetNotice(database.store, other)).toBeNull()
    expect(await resetNotice(database.store, theirs, new Date(Date.now() + 31 * 86_400_000))).toBeNull()
  })

  it('also shuts out who was approved a moment ago and has not come in yet', async () => {
    const door = await shop.door('駅前店')
    const asked = await askToEnter(
      database.store,
      door,
      { number: '0103', name: '', pin: RIGHT_PIN, locale: null },
      { address: '192.0.2.1', before: null }
    )
    const manager = await shop.as('0101')
    const [request] = await waiting(database.store, manager, [door.unitId])
    expect(await decide(database.store, manager, request?.id ?? '', { kind: 'approve' })).toMatchObject({ ok: true })
    await reset('0101', '0103')
    expect(await claimEntry(database.store, asked.ok ? asked.ticket : null, freshBrowser())).toBeNull()
  })

  it('is refused to the manager of another shop, to a colleague, and for people who do not exist', async () => {
    expect(await reset('0201', '0102')).toEqual({ ok: false, code: 'not-yours' })
    expect(await reset('0104', '0102')).toEqual({ ok: false, code: 'not-yours' })
    expect(await resetPin(database.store, await shop.as('0101'), shop.sample.rootId)).toEqual({
      ok: false,
      code: 'not-found'
    })
    expect(await resetPin(database.store, await shop.as('0101'), 'nobody')).toEqual({ ok: false, code: 'not-found' })
  })

  it('is allowed to an administrator anywhere', async () => {
    expect(await reset('0001', '0302')).toMatchObject({ ok: true })
  })

  it('is refused for someone above: a manager must not be able to take over an administrator', async () => {
    const root = await shop.as('0001')
    const ekimae = shop.sample.units['駅前店']?.id ?? ''
    expect(
      await grantRole(database.store, root, {
        personId: shop.id('0104'),
        role: 'administrator',
        unitId: shop.sample.rootId
      })
    ).toEqual({ ok: true })
    expect(await reset('0101', '0104')).toEqual({ ok: false, code: 'above-you' })
    expect(
      await grantRole(database.store, root, { personId: shop.id('0105'), role: 'manager', unitId: shop.sample.rootId })
    ).toEqual({ ok: true })
    expect(await reset('0101', '0105')).toEqual({ ok: false, code: 'above-you' })
    expect(
      await grantRole(database.store, root, { personId: shop.id('0106'), role: 'manager', unitId: ekimae })
    ).toEqual({ ok: true })
    expect(await reset('0101', '0106')).toMatchObject({ ok: true })
  })

  it('is refused across organisations, even with a true id', async () => {
    const other = await createOrganisation(database.store, {
      name: 'となり',
      slug: 'tonari',
      administrator: { name: '隣 一' }
    })
    const roles = [{ role: 'administrator' }]
    const stranger = { organisationId: other.organisationId, personId: other.administratorId, roles }
    expect(await resetPin(database.store, stranger, shop.id('0102'))).toEqual({ ok: false, code: 'not-found' })
    expect(
      await resetPin(database.store, { ...stranger, organisationId: shop.sample.organisationId }, shop.id('0102'))
    ).toEqual({ ok: false, code: 'not-yours' })
  })

  it('leaves an audit row with the manager as actor', async () => {
    const rows = await database.store.read(
      shop.sample.organisationId,
      (reader) => sqlOf(reader)`
      select 1 from audit where action = 'pin.reset' and actor_person_id = ${shop.id('0101')} and subject = ${shop.id('0102')}`
    )
    expect(rows.length).toBeGreaterThan(0)
  })
})

it('allowing another try is refused to the manager of another shop', async () => {
  expect(await allowAgain(database.store, await shop.as('0201'), shop.id('0102'))).toEqual({
    ok: false,
    code: 'not-yours'
  })
})

it('slips for many leave out who is out of reach', async () => {
  const people = ['0107', '0108', '0201', '0001'].map((number) => shop.id(number))
  const slips = await makeSlips(database.store, await shop.as('0101'), people)
  expect(slips.map(({ number }) => number)).toEqual(['0107', '0108'])
})
