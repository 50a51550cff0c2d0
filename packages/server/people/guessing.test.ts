import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { SYSTEM } from '../store/database.ts'
import { sqlOf } from '../store/sql.ts'
import { LIMITS, strangerTallies } from './guess-limits.ts'
import { countAlone } from './guessing.ts'
import { allowAgain } from './manager-help.ts'
import type { Door } from './places.ts'
import { signInByPin, type Browser } from './sign-in.ts'
import { freshBrowser, MINUTE, openTestShop, RIGHT_PIN, usedBrowser, type TestShop } from './test-shop.ts'

let database: TestDatabase
let shop: TestShop
let door: Door
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
  door = await shop.door('駅前店')
  await shop.givePin('0102')
})
afterAll(() => database.close())

const START = Date.parse('2026-11-24T09:00:00Z')
// Every example begins on a day of its own, so that none meets the counters of another.
let day = 0
const newDay = () => START + 86_400_000 * ++day
const signIn = (at: number, pin: string, browser: Browser = freshBrowser(), number = '0102') =>
  signInByPin(database.store, door, { number, pin }, browser, new Date(at))
const forget = () =>
  database.store.write(shop.sample.organisationId, SYSTEM, async (tx) => {
    tx.unaudited('the test begins anew')
    await sqlOf(tx)`delete from guess where organisation_id = ${tx.organisationId}`
  })

describe('wrong guesses', () => {
  it('from unknown browsers: five in a quarter of an hour, then a wait of at most a quarter of an hour', async () => {
    const at = newDay()
    for (let n = 0; n < 5; n += 1) expect(await signIn(at, '829371')).toEqual({ ok: false, code: 'wrong' })
    const refused = await signIn(at + MINUTE, RIGHT_PIN)
    expect(refused).toMatchObject({ ok: false, code: 'wait' })
    expect(refused.ok ? 0 : 'until' in refused && refused.until.getTime()).toBe(at + 15 * MINUTE)
    expect(await signIn(at + 15 * MINUTE, RIGHT_PIN)).toMatchObject({ ok: true })
  })

  it('look the same for a number that does not exist', async () => {
    const at = newDay()
    for (let n = 0; n < 5; n += 1)
      expect(await signIn(at, RIGHT_PIN, freshBrowser(), '4040')).toEqual({ ok: false, code: 'wrong' })
    expect(await signIn(at, RIGHT_PIN, freshBrowser(), '4040')).toMatchObject({ ok: false, code: 'wait' })
  })

  it('are not counted when the PIN is right: sixty-four people may begin behind one address', async () => {
    const at = newDay()
    const address = '198.51.100.1'
    for (let n = 0; n < 40; n += 1)
      expect(await signIn(at, RIGHT_PIN, freshBrowser({ address }))).toMatchObject({ ok: true })
  })

  it('from one address: thirty, whoever they are aimed at', async () => {
    const at = newDay()
    const address = '2001:db8:7:7::1'
    for (let n = 0; n < 30; n += 1)
      await signIn(at, '829371', freshBrowser({ address: `2001:db8:7:7::${n}` }), `50${n}`)
    expect(await signIn(at, RIGHT_PIN, freshBrowser({ address }))).toMatchObject({ ok: false, code: 'wait' })
    expect(await signIn(at, RIGHT_PIN)).toMatchObject({ ok: true })
  })

  it('in one unit: sixty, from wherever they come', async () => {
    const at = newDay()
    const about = { scopes: [], subject: '', unitId: door.unitId }
    for (let n = 0; n < 60; n += 1) {
      const tallies = strangerTallies({ ...about, address: `192.0.2.${n}` }, new Date(at))
      expect(await countAlone(database.store, shop.sample.organisationId, tallies, new Date(at))).toMatchObject({
        ok: true
      })
    }
    expect(await signIn(at, RIGHT_PIN)).toMatchObject({ ok: false, code: 'wait' })
  })

  it('sent all at once do not slip through together', async () => {
    const at = newDay()
    const answers = await Promise.all(Array.from({ length: 24 }, () => signIn(at, '829371')))
    expect(answers.filter((answer) => !answer.ok && answer.code === 'wrong')).toHaveLength(5)
  })

  it('are stored without any address', async () => {
    await signIn(newDay(), '829371', freshBrowser({ address: '203.0.113.77' }))
    const rows = await database.store.read(
      shop.sample.organisationId,
      (reader) => sqlOf(reader)<{ row: string }[]>`select g::text as row from guess g`
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ row }) => row.includes('203.0.113'))).toEqual([])
  })
})

describe('a person with a browser used before', () => {
  it('gets in with the right PIN, whatever sequence of guesses colleagues make', async () => {
    const mine = usedBrowser()
    expect(await signIn(newDay(), RIGHT_PIN, mine)).toMatchObject({ ok: true })
    const guess = fc.record({
      after: fc.integer({ min: 0, max: 20 * MINUTE }),
      times: fc.integer({ min: 1, max: 9 }),
      sameWifi: fc.boolean(),
      forgedDevice: fc.boolean(),
      aimedAt: fc.constantFrom('0102', '0102', '0102', '0103', '9999')
    })
    await fc.assert(
      fc.asyncProperty(fc.array(guess, { minLength: 1, maxLength: 6 }), async (guesses) => {
        await forget()
        let at = newDay()
        for (const { after, times, sameWifi, forgedDevice, aimedAt } of guesses) {
          at += after
          for (let n = 0; n < times; n += 1) {
            const browser = {
              ...(forgedDevice ? usedBrowser() : freshBrowser()),
              ...(sameWifi ? { address: mine.address } : {})
            }
            expect((await signIn(at, '829371', browser, aimedAt)).ok).toBe(false)
          }
          expect(await signIn(at, RIGHT_PIN, mine)).toMatchObject({ ok: true })
        }
      }),
      { numRuns: 15 }
    )
  })

  it('has five tries of its own, and then waits as well', async () => {
    const at = newDay()
    const mine = usedBrowser()
    await signIn(at, RIGHT_PIN, mine)
    for (let n = 0; n < 5; n += 1) expect(await signIn(at, '829371', mine)).toEqual({ ok: false, code: 'wrong' })
    expect(await signIn(at, RIGHT_PIN, mine)).toMatchObject({ ok: false, code: 'wait' })
    expect(await signIn(at + 15 * MINUTE, RIGHT_PIN, mine)).toMatchObject({ ok: true })
  })

  it('is forgotten when five newer browsers are known', async () => {
    const [first, ...others] = Array.from({ length: 6 }, () => usedBrowser())
    for (const browser of [first ?? usedBrowser(), ...others]) await signIn(newDay(), RIGHT_PIN, browser)
    const rows = await database.store.read(
      shop.sample.organisationId,
      (reader) => sqlOf(reader)`
      select 1 from known_device where organisation_id = ${reader.organisationId} and person_id = ${shop.id('0102')}`
    )
    expect(rows).toHaveLength(5)
  })
})

describe('a guesser', () => {
  it('has at most 240 tries a day at one person, from however many addresses and at whatever times', async () => {
    await forget()
    const about = { scopes: ['person', 'person-hour'] as const, subject: 'somebody', unitId: 'unit of no interest' }
    const begin = newDay()
    const moments = fc.array(fc.integer({ min: 0, max: 24 * 60 * MINUTE - 1 }), { minLength: 600, maxLength: 600 })
    await fc.assert(
      fc.asyncProperty(moments, async (times) => {
        await forget()
        let weighed = 0
        for (const [n, time] of times.sort((a, b) => a - b).entries()) {
          const now = new Date(begin + time)
          // Each from a new address and unit: only the limits of the person are left to stop it.
          const tallies = strangerTallies({ ...about, unitId: `u${n}`, address: `a${n}` }, now)
          if ((await countAlone(database.store, shop.sample.organisationId, tallies, now)).ok) weighed += 1
        }
        expect(weighed).toBeLessThanOrEqual((24 * 60 * LIMITS['person-hour'].tries) / LIMITS['person-hour'].minutes)
      }),
      { numRuns: 4 }
    )
  })
})

describe('a manager', () => {
  it('can allow the next try at once, though the person, the unit and the address are used up', async () => {
    await forget()
    const at = newDay()
    const browser = freshBrowser()
    for (let n = 0; n < 6; n += 1) await signIn(at, '829371', browser)
    for (let n = 0; n < 30; n += 1) await signIn(at, '829371', freshBrowser({ address: browser.address }), `60${n}`)
    expect(await signIn(at, RIGHT_PIN, browser)).toMatchObject({ ok: false, code: 'wait' })
    expect(await allowAgain(database.store, await shop.as('0101', 'pin'), shop.id('0102'), new Date(at))).toEqual({
      ok: true
    })
    expect(await signIn(at + MINUTE, '829371', browser)).toEqual({ ok: false, code: 'wrong' })
    expect(await signIn(at + MINUTE, RIGHT_PIN, browser)).toMatchObject({ ok: true })
  })

  it('opens no more than five tries with it, and only for a quarter of an hour', async () => {
    await forget()
    const at = newDay()
    const allow = async (time: number) =>
      allowAgain(database.store, await shop.as('0101', 'pin'), shop.id('0102'), new Date(time))
    await allow(at)
    const answers = []
    for (let n = 0; n < 11; n += 1) answers.push(await signIn(at, '829371'))
    expect(answers.filter((answer) => !answer.ok && answer.code === 'wrong')).toHaveLength(10) // five of the pass, five of the window
    await allow(at + 60 * MINUTE)
    for (let n = 0; n < 6; n += 1) await signIn(at + 76 * MINUTE, '829371')
    expect(await signIn(at + 76 * MINUTE, RIGHT_PIN)).toMatchObject({ ok: false, code: 'wait' })
  })
})
