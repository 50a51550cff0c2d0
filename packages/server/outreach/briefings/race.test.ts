// A briefing that fills while many press the button: for every mixture, nobody is lost and nobody is doubled.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { moment, openTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { briefingWithPeople } from './manage.ts'
import { giveUp } from './ticket.ts'

let database: TestDatabase
let world: TestOutreach
beforeAll(async () => {
  database = await testDatabase()
  world = await openTestOutreach(database.store)
})
afterAll(() => database.close())

async function peopleOf(id: string) {
  const found = await briefingWithPeople(database.store, world.operator, id)
  if (!found.ok) throw new Error(found.code)
  return found.people
}

let run = 0
test('ten press at once, some twice, while others give their seats back', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 4 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 14 }),
      async (capacity, leaving, presses) => {
        const mark = `x${run++}`
        const id = await world.published({ capacity })
        const early = Array.from({ length: leaving }, (_, n) => `${mark}early${n}`)
        for (const name of early) await world.join(id, name)
        const tickets = await Promise.all(early.map((name) => world.ticket(name)))
        const answers = await Promise.all([
          ...presses.map((who) => world.join(id, `${mark}p${who}`)),
          ...tickets.flatMap((ticket) => [
            giveUp(database.store, ticket, moment),
            giveUp(database.store, ticket, moment)
          ])
        ])
        expect(answers.every(({ ok }) => ok)).toBe(true)

        const people = await peopleOf(id)
        const wanted = new Set(presses).size
        const living = people.filter(({ state }) => state !== 'cancelled')
        expect(new Set(living.map(({ email }) => email)).size).toBe(wanted)
        expect(living).toHaveLength(wanted)
        const seats = living.filter(({ state }) => state === 'seat')
        expect(seats).toHaveLength(Math.min(capacity, wanted))
        // Whoever waits came after everybody with a seat.
        const lastSeat =
          seats
            .map(({ id }) => id)
            .sort()
            .at(-1) ?? ''
        for (const { state, id } of living) if (state === 'waiting') expect(id > lastSeat).toBe(true)
        // Everybody has been told exactly once how they stand now.
        for (const { name, state } of living) {
          const kinds = (await world.letters(name.replace(/^.*?(x\d+p)/, '$1'))).map(({ template }) => template)
          expect(kinds.filter((kind) => kind === 'briefing-moved-up').length).toBeLessThanOrEqual(1)
          expect(
            kinds.some(
              (kind) =>
                kind === (state === 'seat' ? 'briefing-seat' : 'briefing-waiting') || kind === 'briefing-moved-up'
            )
          ).toBe(true)
        }
      }
    ),
    { numRuns: 12 }
  )
})
