import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import path from 'node:path'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { begin, enabled, endingOf, step } from '@hinoyojin/core/scenario/index.ts'
import type { LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import type { StepReply } from '@hinoyojin/core/schema/reply.ts'
import { openTestShop, type TestShop } from '../people/test-shop.ts'
import { beginSession, tokenOf, type SignedIn } from '../people/sessions.ts'
import { SYSTEM } from '../store/database.ts'
import { attemptView, openActivity, type Opened } from './attempt.ts'
import { homeOf } from './home.ts'
import { publishContent } from './publish.ts'
import { currentRunning, dropRunning, keepRunning, type Running } from './running.ts'
import { readStepRequest, takeStep, type SessionKey } from './step.ts'

const content = path.resolve(import.meta.dirname, '../../../content')
const story = { courseId: 'working-basics', cycle: 1, moduleId: 'who-can-see', activityId: 'locked-room' }
let database: TestDatabase
let shop: TestShop

beforeAll(async () => {
  database = await testDatabase()
  await publishContent(database.store, content)
  shop = await openTestShop(database.store)
  unused.numbers = Object.keys(shop.sample.people)
})
afterAll(() => database.close())

/** Somebody who has not played yet: an unfinished attempt would be gone on with. */
const unused = { numbers: [] as string[] }
const someone = () => unused.numbers.pop() ?? 'nobody left'

type Player = { who: SignedIn; session: SessionKey; opened: Opened; scenario: LearnerScenario }
async function player(number = someone(), where = story): Promise<Player> {
  const who = await shop.as(number, 'pin')
  const { cookie } = await database.store.write(who.organisationId, SYSTEM, (tx) =>
    beginSession(tx, { personId: who.personId, method: 'pin', shared: false, device: null })
  )
  const session = tokenOf(cookie)
  const opened = await openActivity(database.store, who, where, 'ja', true)
  if (!session || opened?.activity.kind !== 'scenario') throw new Error('the story did not open')
  return { who, session, opened, scenario: opened.activity }
}
const send = ({ session, opened }: Player, seq: number, place: string, choice: string): Promise<StepReply> =>
  takeStep(
    database.store,
    session,
    { attempt: opened.attempt.id, seq, place, choice, at: '2026-11-24T12:00:00Z', ms: 4000 },
    'ja'
  )
const recorded = async ({ who, opened }: Player) =>
  (await attemptView(database.store, who, opened.attempt.id, 'ja'))?.answers.map(
    ({ place, choice }) => `${place}/${choice}`
  )

/** Plays to an end by always taking the offered choice that `pick` names. */
async function playToEnd(one: Player, pick: (count: number) => number): Promise<StepReply[]> {
  const replies: StepReply[] = []
  let state = begin(one.scenario)
  for (let seq = 1; endingOf(one.scenario, state) === undefined; seq++) {
    const offered = enabled(one.scenario, state)
    const choice = offered[pick(offered.length)]?.id ?? ''
    replies.push(await send(one, seq, state.scene, choice))
    const next = step(one.scenario, state, choice)
    if (!next.ok) throw new Error('the story refused its own choice')
    state = next.state
  }
  return replies
}

describe('recording a step', () => {
  test('keeps an offered choice and says so', async () => {
    const one = await player()
    expect(await send(one, 1, 'cake', 'post-cake')).toEqual({ ok: true, seq: 1, finished: false })
    expect(await recorded(one)).toEqual(['cake/post-cake'])
  })

  test('sending the same answer twice stores it once and answers the same', async () => {
    const one = await player()
    const first = await send(one, 1, 'cake', 'post-cake')
    expect(await send(one, 1, 'cake', 'post-cake')).toEqual(first)
    expect(await recorded(one)).toEqual(['cake/post-cake'])
  })

  test('says that the attempt is finished also when the first answer to its last step was lost', async () => {
    const one = await player()
    let last: { seq: number; place: string; choice: string } | undefined
    let before: Running | undefined
    let state = begin(one.scenario)
    for (let seq = 1; endingOf(one.scenario, state) === undefined; seq++) {
      const [offered] = enabled(one.scenario, state)
      last = { seq, place: state.scene, choice: offered?.id ?? '' }
      before = await currentRunning(database.store, one.who.organisationId, one.opened.attempt.id)
      await send(one, last.seq, last.place, last.choice)
      const next = step(one.scenario, state, last.choice)
      if (!next.ok) throw new Error('the story refused its own choice')
      state = next.state
    }
    if (!last || !before) throw new Error('the story has no step')
    keepRunning(before) // what a process believes whose connection broke between the commit and its answer
    expect(await send(one, last.seq, last.place, last.choice)).toEqual({ ok: true, seq: last.seq, finished: true })
  })

  test('refuses a choice that is not offered, and stores nothing', async () => {
    const one = await player()
    expect(await send(one, 1, 'cake', 'crop')).toEqual({ ok: false, code: 'not-enabled' })
    expect(await send(one, 1, 'look', 'crop')).toEqual({ ok: false, code: 'not-enabled' })
    expect(await recorded(one)).toEqual([])
  })

  test('refuses a step out of order and says which it waits for', async () => {
    const one = await player()
    expect(await send(one, 3, 'cake', 'post-cake')).toEqual({ ok: false, code: 'out-of-order', expected: 1 })
    await send(one, 1, 'cake', 'post-cake')
    expect(await send(one, 1, 'cake', 'cake-later')).toEqual({ ok: false, code: 'out-of-order', expected: 2 })
    expect(await recorded(one)).toEqual(['cake/post-cake'])
  })

  test("refuses another person's attempt, also of the same shop", async () => {
    const one = await player()
    const other = await player()
    const forged = { ...other, opened: one.opened }
    expect(await send(forged, 1, 'cake', 'post-cake')).toEqual({ ok: false, code: 'not-yours' })
    expect(await recorded(one)).toEqual([])
    expect(await attemptView(database.store, other.who, one.opened.attempt.id, 'ja')).toBeUndefined()
  })

  test('refuses a session that was revoked, at the very next step', async () => {
    const one = await player()
    await send(one, 1, 'cake', 'post-cake')
    const { endOtherSessions } = await import('../people/sessions.ts')
    await endOtherSessions(database.store, one.who)
    expect(await send(one, 2, 'rush', 'enlarge')).toEqual({ ok: false, code: 'signed-out' })
  })

  test('goes on correctly in a process that has forgotten the attempt', async () => {
    const one = await player()
    await send(one, 1, 'cake', 'post-cake')
    dropRunning(one.opened.attempt.id)
    expect(await send(one, 2, 'rush', 'enlarge')).toMatchObject({ ok: true, seq: 2 })
  })

  test('of two tabs that answer at once, one is recorded and the other is told where the attempt stands', async () => {
    const one = await player()
    const replies = await Promise.all([send(one, 1, 'cake', 'post-cake'), send(one, 1, 'cake', 'cake-later')])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'out-of-order', expected: 2 })
    expect(await recorded(one)).toHaveLength(1)
  })

  test('takes nothing but the shape of a step', () => {
    const good = { attempt: '019a0000-0000-7000-8000-000000000000', seq: 1, place: 'a', choice: 'b', at: '', ms: 1 }
    expect(readStepRequest(good)).toEqual(good)
    fc.assert(fc.property(fc.anything(), (body) => { readStepRequest(body) })) // prettier-ignore
    for (const bad of [
      { seq: 0 },
      { seq: 1.5 },
      { attempt: 'x' },
      { choice: 'c'.repeat(401) },
      { place: '' },
      { ms: -1 },
      { ms: Number.NaN }
    ]) {
      expect(readStepRequest({ ...good, ...bad })).toBeUndefined()
    }
  })

  test('a wrong clock on the phone changes nothing but the stored phone time', async () => {
    const one = await player()
    const request = { attempt: one.opened.attempt.id, seq: 1, place: 'cake', choice: 'post-cake', ms: 1e15 }
    expect(
      await takeStep(database.store, one.session, { ...request, at: '+275760-09-13T00:00:00Z' }, 'ja')
    ).toMatchObject({ ok: true })
    expect(
      await takeStep(
        database.store,
        one.session,
        { ...request, seq: 2, place: 'rush', choice: 'enlarge', at: 'yesterday' },
        'ja'
      )
    ).toMatchObject({ ok: true })
  })
})

describe('finishing an activity', () => {
  test('says so at the last answer, moves the progress and stores evidence', async () => {
    const one = await player()
    const replies = await playToEnd(one, () => 0)
    expect(replies.at(-1)).toMatchObject({ ok: true, finished: true })
    expect(replies.slice(0, -1).every((reply) => reply.ok && !reply.finished)).toBe(true)
    const [course] = await homeOf(database.store, one.who, 'ja')
    const activity = course?.modules[0]?.activities.find(({ id }) => id === 'locked-room')
    expect(activity?.state).toBe('done')
    expect(course?.done).toBe(1)
    expect(course?.studyMs).toBe(4000 * replies.length)
  })

  test('refuses answers after the end', async () => {
    const one = await player()
    const replies = await playToEnd(one, () => 0)
    expect(await send(one, replies.length + 1, 'cake', 'post-cake')).toEqual({ ok: false, code: 'finished' })
  })

  test('whatever is chosen, the story ends and everything that was answered is on record', async () => {
    const number = someone()
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 1000 })), async (dice) => {
        const one = await player(number)
        const replies = await playToEnd(one, (count) => dice.next().value % count)
        expect(replies.every(({ ok }) => ok)).toBe(true)
        expect(await recorded(one)).toHaveLength(replies.length)
      }),
      { numRuns: 12 }
    )
  })
})
