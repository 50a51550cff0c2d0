// Somebody who wants another shop's data, or forges steps: by plain HTTP, without manners.
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { begin, enabled, endingOf, step } from '@hinoyojin/core/scenario/index.ts'
import type { LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import { courseIn, plain } from './course-text.ts'
import type { PaperSlip } from './doors.ts'
import { pin } from './learner.ts'
import { world } from './server.ts'
import { ask, comeIn, newcomer, openAttempt, staffCookie, unitNamed } from './stranger.ts'

test.describe.configure({ mode: 'serial' })

const [module] = courseIn('ja')
const story = module?.learner.activities.find((activity): activity is LearnerScenario => activity.kind === 'scenario')
const path = (activity: string) => `/learn/working-basics/${module?.learner.module}/${activity}`
const noOne = '01910000-0000-7000-8000-000000000000'

let mine = ''
let theirs = ''
let manager = ''
let administrator = ''
let otherUnit = ''
let otherPeople: string[] = []
const slips: PaperSlip[] = []
const slip = (at: number): PaperSlip => slips[at] ?? { join: '', number: '', code: '', name: '' }
test.beforeAll(async () => {
  manager = staffCookie('managerState')
  administrator = staffCookie('administratorState')
  otherUnit = await unitNamed(administrator, '港通り店')
  for (const number of ['w-10', 'w-11']) slips.push(await newcomer(administrator, otherUnit, number))
  mine = await comeIn(slip(0), pin)
  theirs = await comeIn(slip(1), pin)
  const people = await ask(`/admin/people?unit=${otherUnit}`, { cookie: administrator })
  otherPeople = [
    ...new Set([...people.text.matchAll(/\/admin\/people\/([0-9a-f-]{36})/g)].map((found) => found[1] ?? ''))
  ]
})

test.describe('the manager of one shop', () => {
  test('is refused every page and file of the administration', async () => {
    const people = otherPeople[0] ?? ''
    const pages = [
      '',
      '/people',
      `/people/${people}`,
      '/units',
      '/import',
      '/import/x',
      '/assignments',
      '/evidence',
      '/evidence/print',
      '/evidence/file',
      '/audit',
      '/settings'
    ]
    for (const page of pages) {
      const answers = await Promise.all([
        ask(`/admin${page}`, { cookie: manager }),
        ask(`/admin${page}`, { cookie: mine })
      ])
      // The way to one's own desk is an answer as well.
      const refused = answers.map(({ status, headers }) => status === 403 || headers.location === '/shop')
      expect([page, ...refused]).toEqual([page, true, true])
    }
    expect((await ask('/admin/people/__data.json', { cookie: manager })).text).not.toContain('社員番号')
  })

  test('opens no other shop by its address', async () => {
    expect(otherUnit).not.toBe('')
    for (const page of ['/shop', '/shop/poster', '/shop/slips']) {
      const { text } = await ask(`${page}?unit=${otherUnit}`, { cookie: manager })
      expect([page, text.includes('港通り店')]).toEqual([page, false])
      const owns = await ask(`${page}?unit=${otherUnit}`, { cookie: administrator })
      expect([page, owns.text.includes('港通り店')]).toEqual([page, true])
    }
  })

  test('resets no PIN, prints no slip and renews no code of another shop', async () => {
    expect(otherPeople.length).toBeGreaterThan(2)
    for (const person of otherPeople.slice(0, 3)) {
      expect((await ask('/shop?/reset', { cookie: manager, form: { person } })).status).toBe(403)
      expect((await ask('/shop?/again', { cookie: manager, form: { person } })).status).toBe(403)
    }
    expect((await ask(`/shop/slips?/make&unit=${otherUnit}`, { cookie: manager, form: { all: 'yes' } })).status).toBe(
      404
    )
    expect((await ask(`/shop/poster?/renew&unit=${otherUnit}`, { cookie: manager, form: {} })).status).toBe(404)
    for (const odd of ['', 'x', noOne, '__proto__', `${otherUnit}' or 1=1 --`])
      expect((await ask('/shop?/reset', { cookie: manager, form: { person: odd } })).status).toBe(403)
  })

  test('and whoever learns in it reach nothing by calling an action directly', async () => {
    const person = otherPeople[0] ?? ''
    const actions = [
      '/admin/people?/add',
      `/admin/people/${person}?/reset`,
      `/admin/people/${person}?/link`,
      `/admin/people/${person}?/grant`,
      '/admin/units?/create',
      '/admin/settings?/save',
      '/admin/assignments?/assign',
      '/admin/import?/undo'
    ]
    for (const action of actions)
      for (const cookie of [manager, mine])
        expect([action, (await ask(action, { cookie, form: { role: 'administrator' } })).status]).toEqual([action, 403])
  })
})

test.describe('a step', () => {
  test('of another person is neither shown nor taken, whoever asks', async () => {
    const attempt = await openAttempt(theirs, path(story?.id ?? ''))
    const answer = { attempt: attempt.id, seq: 1, place: story?.start ?? '', choice: 'x', at: '', ms: 1 }
    for (const cookie of [mine, manager, administrator]) {
      expect((await ask(`/api/attempt/${attempt.id}`, { cookie })).status).toBe(404)
      expect((await ask('/api/step', { cookie, json: answer })).status).toBe(404)
    }
    expect((await ask(`/api/attempt/${attempt.id}`)).status).toBe(401)
    expect((await ask('/api/step', { json: answer })).status).toBe(401)
    expect((await ask(`/api/attempt/${attempt.id}`, { cookie: theirs })).status).toBe(200)
  })

  test('that is not offered here, skips ahead, or is no step at all is refused, and nothing is recorded', async () => {
    if (!story) throw new Error('no story')
    const attempt = await openAttempt(mine, path(story.id))
    const state = begin(story)
    const [first] = enabled(story, state)
    const fair = {
      attempt: attempt.id,
      seq: 1,
      place: state.scene,
      choice: first?.id ?? '',
      at: '2026-11-24T10:00:00Z',
      ms: 900
    }
    const end = Object.entries(story.scenes).find(([, scene]) => scene.end)?.[0] ?? ''
    const forged: [Record<string, unknown>, number][] = [
      [{ ...fair, choice: 'made-up' }, 422],
      [{ ...fair, place: end, choice: 'made-up' }, 422],
      [{ ...fair, seq: 2 }, 409],
      [{ ...fair, seq: 10_000 }, 409],
      [{ ...fair, attempt: noOne }, 404],
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap(
        (name): [Record<string, unknown>, number][] => [
          [{ ...fair, choice: name }, 422],
          [{ ...fair, place: name }, 422]
        ]
      ),
      ...['\u0000', 'a\u0000b', '\ud800', '', 'x'.repeat(500)].map((choice): [Record<string, unknown>, number] => [
        { ...fair, choice },
        400
      ]),
      ...[-1, 0, 1.5, '1', null, 1e99].map((seq): [Record<string, unknown>, number] => [{ ...fair, seq }, 400]),
      ...[-1, '5', null].map((ms): [Record<string, unknown>, number] => [{ ...fair, ms }, 400])
    ]
    for (const [json, status] of forged)
      expect([json, (await ask('/api/step', { cookie: mine, json })).status]).toEqual([json, status])
    expect((await openAttempt(mine, path(story.id))).seq).toBe(0)
  })

  test('of garbage is refused without a fault of ours', async () => {
    const body = fc.oneof(
      fc.json().map((text) => ({ text, type: 'application/json' })),
      fc.string({ maxLength: 300 }).map((text) => ({ text, type: 'application/json' })),
      fc
        .record({
          attempt: fc.uuid(),
          seq: fc.integer(),
          place: fc.string(),
          choice: fc.string({ unit: 'binary' }),
          at: fc.string(),
          ms: fc.double()
        })
        .map((json) => ({ text: JSON.stringify(json), type: 'application/json' }))
    )
    await fc.assert(
      fc.asyncProperty(body, async ({ text, type }) => {
        const { status } = await ask('/api/step', {
          cookie: mine,
          body: text,
          headers: { 'content-type': type, origin: world().origin }
        })
        expect([400, 404]).toContain(status)
      }),
      { numRuns: 60 }
    )
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    expect(
      (
        await ask('/api/step', {
          cookie: mine,
          body: deep,
          headers: { 'content-type': 'application/json', origin: world().origin }
        })
      ).status
    ).toBe(400)
    const large = JSON.stringify({ choices: Array(20_000).fill('x') })
    expect(
      (
        await ask('/try/debrief', {
          body: large,
          headers: { 'content-type': 'application/json', origin: world().origin }
        })
      ).status
    ).toBe(422)
    const huge = Buffer.alloc(400_000, 97)
    for (const to of ['/api/step', '/try/debrief', '/in?/pin', '/look'])
      expect([
        to,
        (
          await ask(to, {
            cookie: mine,
            body: huge,
            headers: { 'content-type': 'application/json', origin: world().origin }
          })
        ).status
      ]).toEqual([to, 413])
  })

  test('sent twice, also at the same moment, is recorded once', async () => {
    if (!story) throw new Error('no story')
    const attempt = await openAttempt(mine, path(story.id))
    const state = begin(story)
    const [one, other] = enabled(story, state)
    const answer = (choice = '') => ({ attempt: attempt.id, seq: 1, place: state.scene, choice, at: '', ms: 900 })
    const same = await Promise.all([1, 2, 3, 4].map(() => ask('/api/step', { cookie: mine, json: answer(one?.id) })))
    expect(same.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await ask('/api/step', { cookie: mine, json: answer(other?.id) })).status).toBe(409)
    const { answers } = JSON.parse((await ask(`/api/attempt/${attempt.id}`, { cookie: mine })).text) as {
      answers: unknown[]
    } // our own endpoint
    expect(answers).toEqual([{ place: state.scene, choice: one?.id }])
  })
})

test('nothing that was chosen in a story stands on any page or file of managers and administrators', async () => {
  if (!story) throw new Error('no story')
  const attempt = await openAttempt(theirs, path(story.id))
  const chosen: { id: string; text: string; scene: string }[] = []
  for (let state = begin(story); endingOf(story, state) === undefined;) {
    const choices = enabled(story, state)
    const choice = choices[chosen.length % choices.length] ?? choices[0]
    const next = step(story, state, choice?.id ?? '')
    if (!choice || !next.ok) throw new Error('the story does not go on')
    const json = { attempt: attempt.id, seq: chosen.length + 1, place: state.scene, choice: choice.id, at: '', ms: 500 }
    expect((await ask('/api/step', { cookie: theirs, json })).status).toBe(200)
    chosen.push({ id: choice.id, text: plain(choice.text), scene: state.scene })
    state = next.state
  }
  const person = otherPeople[0] ?? ''
  const pages = [
    '/admin',
    '/admin/people',
    ...otherPeople.map((id) => `/admin/people/${id}`),
    '/admin/evidence',
    '/admin/evidence/print',
    '/admin/evidence/file?notes=yes',
    '/admin/audit',
    `/admin/audit?person=${person}`,
    '/admin/assignments',
    `/shop?unit=${otherUnit}`,
    '/shop',
    '/home',
    '/record'
  ]
  const read = pages.flatMap((page) => [
    page,
    ...(page.includes('file') ? [] : [page.replace(/(\?|$)/, '/__data.json$1')])
  ])
  for (const page of read) {
    for (const cookie of [administrator, manager]) {
      const { text, status } = await ask(page, { cookie })
      expect(status).toBeLessThan(500)
      const found = chosen.filter(
        ({ id, scene, text: words }) =>
          (text.includes(`"${scene}"`) && text.includes(`"${id}"`)) ||
          text.includes(`${scene}/${id}`) ||
          (words.length > 7 && plain(text).includes(words))
      )
      expect([page, found, text.includes(attempt.id)]).toEqual([page, [], false])
    }
  }
  const debrief = await ask(`${path(story.id)}/debrief`, { cookie: theirs })
  expect(chosen.some(({ text }) => debrief.text.includes(text.slice(0, 6)))).toBe(true)
})
