import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sqlOf } from '../store/sql.ts'
import { activateByCode, activateByToken, checkTypedCode, makeSlip, readSlip, type Slip } from './activation.ts'
import { printedCode } from './code.ts'
import type { Door } from './places.ts'
import { authenticate } from './sessions.ts'
import { signInByPin } from './sign-in.ts'
import { freshBrowser, MINUTE, openTestShop, RIGHT_PIN, type TestShop } from './test-shop.ts'

let database: TestDatabase
let shop: TestShop
let door: Door
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
  door = await shop.door('駅前店')
})
afterAll(() => database.close())

const slipFor = (number: string, days = 30): Promise<Slip> =>
  database.store.write(shop.sample.organisationId, { personId: null }, (tx) => makeSlip(tx, shop.id(number), days))
const tokenOf = (slip: Slip) => slip.path.replace('/activate/', '')
const activate = (slip: Slip, pin = RIGHT_PIN) => activateByToken(database.store, tokenOf(slip), pin, freshBrowser())
const type = (number: string, code: string, pin = RIGHT_PIN, now = new Date()) =>
  activateByCode(database.store, door, { number, code, pin }, freshBrowser(), now)

describe('a slip', () => {
  it('lets its person in with a PIN of their own choice, and later the PIN alone does', async () => {
    const entered = await activate(await slipFor('0102'))
    expect(await shop.whoIs(entered)).toMatchObject({ name: '佐久間 ひなた', method: 'activation' })
    expect(await signInByPin(database.store, door, { number: '0102', pin: RIGHT_PIN }, freshBrowser())).toMatchObject({
      ok: true
    })
  })

  it('is not used up by looking at it', async () => {
    const slip = await slipFor('0103')
    for (let n = 0; n < 3; n += 1)
      expect(await readSlip(database.store, tokenOf(slip))).toMatchObject({ ok: true, number: '0103' })
    expect(await activate(slip)).toMatchObject({ ok: true })
  })

  it('works once, also when two use it at the same moment', async () => {
    const slip = await slipFor('0104')
    const both = await Promise.all([activate(slip), activate(slip, '915027')])
    expect(both.filter((entered) => entered.ok)).toHaveLength(1)
    expect(await activate(slip)).toEqual({ ok: false, code: 'slip-used' })
  })

  it('is void after its last day', async () => {
    const slip = await slipFor('0105')
    await database.store.write(shop.sample.organisationId, { personId: null }, async (tx) => {
      tx.unaudited('the test lets time pass')
      await sqlOf(
        tx
      )`update activation set expires_at = now() - interval '1 minute' where organisation_id = ${tx.organisationId}
        and person_id = ${shop.id('0105')}`
    })
    expect(await readSlip(database.store, tokenOf(slip))).toEqual({ ok: false, code: 'slip-expired' })
    expect(await activate(slip)).toEqual({ ok: false, code: 'slip-expired' })
    expect(await type('0105', slip.code)).toEqual({ ok: false, code: 'slip-expired' })
  })

  it('is void when a newer one was made', async () => {
    const [old, fresh] = [await slipFor('0106'), await slipFor('0106')]
    expect(await activate(old)).toEqual({ ok: false, code: 'slip-unknown' })
    expect(await activate(fresh)).toMatchObject({ ok: true })
  })

  it('refuses an easy PIN and stays good for a better one', async () => {
    const slip = await slipFor('0107')
    expect(await activate(slip, '123456')).toEqual({ ok: false, code: 'pin-easy' })
    expect(await activate(slip, '12345')).toEqual({ ok: false, code: 'pin-not-six-digits' })
    expect(await activate(slip)).toMatchObject({ ok: true })
  })

  it('signs out whoever was signed in as this person', async () => {
    const before = await activate(await slipFor('0108'))
    expect(await shop.whoIs(before)).not.toBeNull()
    await activate(await slipFor('0108'), '915027')
    expect(before.ok && (await authenticate(database.store, before.session.cookie))).toBeNull()
  })

  it('stands in the database only as hashes', async () => {
    const slip = await slipFor('0109')
    const rows = await database.store.read(
      shop.sample.organisationId,
      (reader) => sqlOf(reader)<{ row: string }[]>`
      select a::text as row from activation a`
    )
    expect(rows.some(({ row }) => row.includes(slip.code) || row.includes(tokenOf(slip).split('.')[1] ?? '?'))).toBe(
      false
    )
  })
})

describe('the typed code of a slip', () => {
  it('lets in together with the number, however it is typed', async () => {
    const slip = await slipFor('0201')
    expect(await type('０２０１', ` ${printedCode(slip.code).toLowerCase()} `)).toMatchObject({ ok: true })
  })

  it('does not work with another number', async () => {
    const slip = await slipFor('0202')
    expect(await type('0203', slip.code)).toEqual({ ok: false, code: 'slip-unknown' })
    expect(await type('9999', slip.code)).toEqual({ ok: false, code: 'slip-unknown' })
  })

  it('may be tried five times in a quarter of an hour; a right one is not counted', async () => {
    const slip = await slipFor('0204')
    const now = new Date('2027-01-04T00:00:00Z')
    const check = (code: string, at = now) =>
      checkTypedCode(database.store, door, { number: '0204', code }, freshBrowser().address, at)
    for (let n = 0; n < 9; n += 1) expect(await check(slip.code)).toMatchObject({ ok: true })
    for (let n = 0; n < 5; n += 1) expect(await check('00000000')).toEqual({ ok: false, code: 'slip-unknown' })
    expect(await check(slip.code)).toMatchObject({ ok: false, code: 'wait' })
    expect(await check(slip.code, new Date(now.getTime() + 15 * MINUTE))).toMatchObject({ ok: true })
  })

  it('never matches what is not a code', async () => {
    for (const code of ['', ' ', '--------', 'x'.repeat(1000), "' or 1=1"])
      expect(await type('0205', code)).toEqual({ ok: false, code: 'slip-unknown' })
  })
})

it('a forged or cut token is an unknown slip', async () => {
  const slip = await slipFor('0206')
  const token = tokenOf(slip)
  for (const forged of ['', '.', token.slice(0, -1), `${token}A`, token.split('.')[1] ?? '', token.replace('.', '..')])
    expect(await readSlip(database.store, forged)).toEqual({ ok: false, code: 'slip-unknown' })
})
