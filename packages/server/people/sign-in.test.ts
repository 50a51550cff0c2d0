import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import type { Store } from '../store/database.ts'
import { sqlOf } from '../store/sql.ts'
import { resetPin } from './manager-help.ts'
import { createOrganisation } from './organisations.ts'
import { doorByCode, doorOfOrganisation, doorRemembered, rememberedDoor, type Door } from './places.ts'
import { signInByPin } from './sign-in.ts'
import { freshBrowser, openTestShop, RIGHT_PIN, usedBrowser, type TestShop } from './test-shop.ts'

let database: TestDatabase
let shop: TestShop
let door: Door
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
  door = await shop.door('駅前店')
  for (const number of ['0102', '0103', '0201']) await shop.givePin(number)
})
afterAll(() => database.close())

const signIn = (number: string, pin: string, browser = freshBrowser(), place = door) =>
  signInByPin(database.store, place, { number, pin }, browser)

describe('number and PIN', () => {
  it('let a person in and remember the browser', async () => {
    const entered = await signIn('0102', RIGHT_PIN)
    expect(entered).toMatchObject({ ok: true, session: { shared: false } })
    expect(entered.ok && entered.device).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await shop.whoIs(entered)).toMatchObject({ name: '佐久間 ひなた', method: 'pin' })
  })

  it('may be typed in full width and with spaces', async () => {
    expect(await signIn(' ０１０２ ', '６０４ ８１５')).toMatchObject({ ok: true })
  })

  it('let a person in at the poster of another shop, where they help out', async () => {
    expect(await signIn('0201', RIGHT_PIN)).toMatchObject({ ok: true })
  })

  it('do not remember a tablet that many use', async () => {
    const entered = await signIn('0103', RIGHT_PIN, freshBrowser({ shared: true }))
    expect(entered).toMatchObject({ ok: true, device: null, session: { shared: true } })
    expect(await shop.whoIs(entered)).toMatchObject({ shared: true })
  })

  it('give one answer for a wrong PIN, a number that does not exist, and a person without a PIN', async () => {
    const answers = [
      await signIn('0102', '829371'),
      await signIn('7777', RIGHT_PIN),
      await signIn('0105', RIGHT_PIN),
      await signIn('', '')
    ]
    for (const answer of answers) expect(answer).toEqual({ ok: false, code: 'wrong' })
  })

  it('take about as long for a number that does not exist as for a wrong PIN', async () => {
    const median = async (number: (n: number) => string) => {
      const times = []
      for (let n = 0; n < 9; n += 1) {
        const start = performance.now()
        await signIn(number(n), '829371', usedBrowser())
        times.push(performance.now() - start)
      }
      return times.sort((a, b) => a - b)[4] ?? 0
    }
    for (const number of ['0104', '0106', '0107', '0108', '0202', '0203', '0204', '0205', '0206'])
      await shop.givePin(number)
    const real = ['0104', '0106', '0107', '0108', '0202', '0203', '0204', '0205', '0206']
    const [known, unknown] = [await median((n) => real[n] ?? ''), await median((n) => `88${n}1`)]
    expect(unknown / known).toBeGreaterThan(0.2) // a skipped hash would be far outside; a noisy machine is no failure
    expect(unknown / known).toBeLessThan(5)
  })

  it('do not work in another organisation', async () => {
    const other = await createOrganisation(database.store, {
      name: 'となり',
      slug: 'tonari',
      administrator: { name: '隣 一' }
    })
    const place = { organisationId: other.organisationId, unitId: other.rootId }
    expect(await signIn('0102', RIGHT_PIN, freshBrowser(), { ...door, ...place })).toEqual({ ok: false, code: 'wrong' })
  })

  it('lose against a reset that happens while the PIN is being checked', async () => {
    let writes = 0
    const store: Store = {
      ...database.store,
      write: async (organisationId, actor, work) => {
        writes += 1 // the first counts the try, the second begins the session
        if (writes === 2) await resetPin(database.store, await shop.as('0001'), shop.id('0103'))
        return database.store.write(organisationId, actor, work)
      }
    }
    const entered = await signInByPin(store, door, { number: '0103', pin: RIGHT_PIN }, freshBrowser())
    expect(entered).toEqual({ ok: false, code: 'wrong' })
    expect(writes).toBe(2)
  })

  it('leave one audit row for each failure, and no PIN in it', async () => {
    await signIn('0102', '829374')
    const rows = await database.store.read(
      shop.sample.organisationId,
      (reader) => sqlOf(reader)<{ row: string; action: string }[]>`
      select a.action, a::text as row from audit a where action = 'sign-in.failed'`
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some(({ row }) => row.includes('829374'))).toBe(false)
  })
})

describe('the door', () => {
  it('is found by the code of the poster however it is typed', async () => {
    const code = shop.sample.units['駅前店']?.joinCode ?? ''
    for (const typed of [code, code.toLowerCase(), `${code.slice(0, 4)}-${code.slice(4)}`, ` ${code} `])
      expect(await doorByCode(database.store, typed)).toMatchObject({ unitName: '駅前店' })
    for (const typed of ['', 'ABCDEFG', '########', 'x'.repeat(10_000)])
      expect(await doorByCode(database.store, typed)).toBeNull()
  })

  it('is remembered by the browser, and a made-up memory leads nowhere', async () => {
    expect(await doorRemembered(database.store, rememberedDoor(door, false))).toMatchObject({
      unitName: '駅前店',
      shared: false
    })
    expect(await doorRemembered(database.store, rememberedDoor(door, true))).toMatchObject({
      unitName: '駅前店',
      shared: true
    })
    const [organisation = '', unit = ''] = rememberedDoor(door, false).split('.')
    for (const forged of [
      '',
      '.',
      'a.b',
      `${organisation}.${organisation}`,
      `${unit}.${unit}`,
      `${organisation}.`,
      `${organisation}.${unit}.x`
    ])
      expect(await doorRemembered(database.store, forged)).toBeNull()
  })

  it('asks which organisation when there are several', async () => {
    expect(await doorOfOrganisation(database.store, null)).toBeNull()
    expect(await doorOfOrganisation(database.store, 'tonari')).toMatchObject({ organisationName: 'となり' })
    expect(await doorOfOrganisation(database.store, 'nowhere')).toBeNull()
    expect(await doorOfOrganisation(database.store, 'x'.repeat(99))).toBeNull()
  })
})
