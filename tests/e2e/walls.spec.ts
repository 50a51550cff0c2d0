// Somebody who wants another shop's data, forges steps, or plays tricks with addresses and headers: by plain HTTP, without manners.
import fs from 'node:fs'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { begin, enabled, endingOf, step } from '@hinoyojin/core/scenario/index.ts'
import type { LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import { courseIn, plain } from './course-text.ts'
import type { PaperSlip } from './doors.ts'
import { pin } from './learner.ts'
import { world } from './server.ts'
import { ask, comeIn, newcomer, openAttempt, staffCookie } from './stranger.ts'

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
  const { text } = await ask('/shop/slips', { cookie: administrator })
  otherUnit = /value="([0-9a-f-]{36})"[^>]*>[\s　]*港通り店/.exec(text)?.[1] ?? ''
  for (const number of ['w-10', 'w-11', 'w-12']) slips.push(await newcomer(administrator, otherUnit, number))
  mine = await comeIn(slip(0), pin)
  theirs = await comeIn(slip(1), pin)
  const people = await ask(`/admin/people?unit=${otherUnit}`, { cookie: administrator })
  otherPeople = [...new Set([...people.text.matchAll(/\/admin\/people\/([0-9a-f-]{36})/g)].map((found) => found[1] ?? ''))]
})

test.describe('the manager of one shop', () => {
  test('is refused every page and file of the administration', async () => {
    const people = otherPeople[0] ?? ''
    const pages = ['', '/people', `/people/${people}`, '/units', '/import', '/import/x', '/assignments', '/evidence', '/evidence/print', '/evidence/file', '/audit', '/settings']
    for (const page of pages) {
      const answers = await Promise.all([ask(`/admin${page}`, { cookie: manager }), ask(`/admin${page}`, { cookie: mine })])
      expect([page, ...answers.map(({ status }) => status)]).toEqual([page, 403, 403])
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
    expect((await ask(`/shop/slips?/make&unit=${otherUnit}`, { cookie: manager, form: { all: 'yes' } })).status).toBe(404)
    expect((await ask(`/shop/poster?/renew&unit=${otherUnit}`, { cookie: manager, form: {} })).status).toBe(404)
    for (const odd of ['', 'x', noOne, '__proto__', `${otherUnit}' or 1=1 --`])
      expect((await ask('/shop?/reset', { cookie: manager, form: { person: odd } })).status).toBe(403)
  })

  test('and whoever learns in it reach nothing by calling an action directly', async () => {
    const person = otherPeople[0] ?? ''
    const actions = ['/admin/people?/add', `/admin/people/${person}?/reset`, `/admin/people/${person}?/link`, `/admin/people/${person}?/grant`, '/admin/units?/create', '/admin/settings?/save', '/admin/assignments?/assign', '/admin/import?/undo']
    for (const action of actions)
      for (const cookie of [manager, mine]) expect([action, (await ask(action, { cookie, form: { role: 'administrator' } })).status]).toEqual([action, 403])
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
    const fair = { attempt: attempt.id, seq: 1, place: state.scene, choice: first?.id ?? '', at: '2026-11-24T10:00:00Z', ms: 900 }
    const end = Object.entries(story.scenes).find(([, scene]) => scene.end)?.[0] ?? ''
    const forged: [Record<string, unknown>, number][] = [
      [{ ...fair, choice: 'made-up' }, 422],
      [{ ...fair, place: end, choice: 'made-up' }, 422],
      [{ ...fair, seq: 2 }, 409],
      [{ ...fair, seq: 10_000 }, 409],
      [{ ...fair, attempt: noOne }, 404],
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap((name): [Record<string, unknown>, number][] => [
        [{ ...fair, choice: name }, 422],
        [{ ...fair, place: name }, 422]
      ]),
      ...['\u0000', 'a\u0000b', '\ud800', '', 'x'.repeat(500)].map((choice): [Record<string, unknown>, number] => [{ ...fair, choice }, 400]),
      ...[-1, 0, 1.5, '1', null, 1e99].map((seq): [Record<string, unknown>, number] => [{ ...fair, seq }, 400]),
      ...[-1, '5', null].map((ms): [Record<string, unknown>, number] => [{ ...fair, ms }, 400])
    ]
    for (const [json, status] of forged) expect([json, (await ask('/api/step', { cookie: mine, json })).status]).toEqual([json, status])
    expect((await openAttempt(mine, path(story.id))).seq).toBe(0)
  })

  test('of garbage is refused without a fault of ours', async () => {
    const body = fc.oneof(
      fc.json().map((text) => ({ text, type: 'application/json' })),
      fc.string({ maxLength: 300 }).map((text) => ({ text, type: 'application/json' })),
      fc.record({ attempt: fc.uuid(), seq: fc.integer(), place: fc.string(), choice: fc.string({ unit: 'binary' }), at: fc.string(), ms: fc.double() }).map((json) => ({ text: JSON.stringify(json), type: 'application/json' }))
    )
    await fc.assert(
      fc.asyncProperty(body, async ({ text, type }) => {
        const { status } = await ask('/api/step', { cookie: mine, body: text, headers: { 'content-type': type, origin: world().origin } })
        expect([400, 404]).toContain(status)
      }),
      { numRuns: 60 }
    )
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    expect((await ask('/api/step', { cookie: mine, body: deep, headers: { 'content-type': 'application/json', origin: world().origin } })).status).toBe(400)
    const large = JSON.stringify({ choices: Array(20_000).fill('x') })
    expect((await ask('/try/debrief', { body: large, headers: { 'content-type': 'application/json', origin: world().origin } })).status).toBe(422)
    const huge = Buffer.alloc(400_000, 97)
    for (const to of ['/api/step', '/try/debrief', '/in?/pin', '/look'])
      expect([to, (await ask(to, { cookie: mine, body: huge, headers: { 'content-type': 'application/json', origin: world().origin } })).status]).toEqual([to, 413])
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
    const { answers } = JSON.parse((await ask(`/api/attempt/${attempt.id}`, { cookie: mine })).text) as { answers: unknown[] } // our own endpoint
    expect(answers).toEqual([{ place: state.scene, choice: one?.id }])
  })
})

test('nothing that was chosen in a story stands on any page or file of managers and administrators', async () => {
  if (!story) throw new Error('no story')
  const attempt = await openAttempt(theirs, path(story.id))
  const chosen: { id: string; text: string; scene: string }[] = []
  for (let state = begin(story); endingOf(story, state) === undefined; ) {
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
  const pages = ['/admin', '/admin/people', ...otherPeople.map((id) => `/admin/people/${id}`), '/admin/evidence', '/admin/evidence/print', '/admin/evidence/file?notes=yes', '/admin/audit', `/admin/audit?person=${person}`, '/admin/assignments', `/shop?unit=${otherUnit}`, '/shop', '/home', '/record']
  const read = pages.flatMap((page) => [page, ...(page.includes('file') ? [] : [page.replace(/(\?|$)/, '/__data.json$1')])])
  for (const page of read) {
    for (const cookie of [administrator, manager]) {
      const { text, status } = await ask(page, { cookie })
      expect(status).toBeLessThan(500)
      const found = chosen.filter(({ id, scene, text: words }) => (text.includes(`"${scene}"`) && text.includes(`"${id}"`)) || text.includes(`${scene}/${id}`) || (words.length > 7 && plain(text).includes(words)))
      expect([page, found, text.includes(attempt.id)]).toEqual([page, [], false])
    }
  }
  const debrief = await ask(`${path(story.id)}/debrief`, { cookie: theirs })
  expect(chosen.some(({ text }) => debrief.text.includes(text.slice(0, 6)))).toBe(true)
})

test.describe('a browser that lies', () => {
  test('about its cookies is nobody, and breaks nothing', async () => {
    const [real = ''] = mine.split('; ').filter((pair) => pair.startsWith('hinoyojin='))
    const [, organisation = '', secret = ''] = /=([^.]+)\.(.+)$/.exec(real) ?? []
    const forged = [`${organisation}.${'A'.repeat(43)}`, `${'A'.repeat(22)}.${secret}`, `${organisation}.${secret}.x`, `${organisation}.`, `.${secret}`, '', '%00', `${organisation}.${secret}%00`, 'null', '__proto__', 'x'.repeat(4000)]
    for (const value of forged) {
      const { status, headers } = await ask('/home', { cookie: `hinoyojin=${value}` })
      expect([value, status, headers.location]).toEqual([value, 303, '/in?to=%2Fhome'])
    }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('hinoyojin', 'hinoyojin-door', 'hinoyojin-device', 'hinoyojin-ticket', 'hinoyojin-look', 'hinoyojin-challenge'), fc.string({ maxLength: 200 }), async (name, text) => {
        for (const page of ['/in', '/home', `/in/${slip(0).join.replace('-', '')}/wait`])
          expect((await ask(page, { cookie: `${name}=${encodeURIComponent(text)}` })).status).toBeLessThan(400)
      }),
      { numRuns: 25 }
    )
  })

  test('about where a form came from is refused', async () => {
    const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']
    const to = ['/look', '/out', '/me?/others', '/me?/look', '/shop?/reset', '/admin/units?/create', '/admin/people?/add', '/in?/pin', '/api/step', '/passkey/add']
    for (const path of to)
      for (const type of types)
        for (const origin of ['https://evil.example', 'null', `${world().origin}.evil.example`]) {
          const { status } = await ask(path, { cookie: administrator, body: 'a=b', headers: { 'content-type': type, origin } })
          expect([path, type, origin, status]).toEqual([path, type, origin, 403])
        }
    expect((await ask('/home', { cookie: administrator })).status).toBe(200)
  })

  test('about its address or host is not believed', async () => {
    const lies = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9', forwarded: 'host=evil.example', 'x-original-url': '/admin', 'x-rewrite-url': '/admin' }
    const poster = await ask('/shop/poster', { cookie: manager, headers: lies })
    expect(poster.text).not.toContain('evil.example')
    expect(poster.text).toContain(new URL(world().origin).host)
    for (const line of poster.headers['set-cookie'] ?? []) expect(line).not.toContain('__Host-')
    expect((await ask('/', { headers: lies })).text).not.toContain('evil.example')
  })

  test('gets no further than our own pages by ?to=', async () => {
    const tricks = ['//evil.example', '/\\evil.example', '/%5cevil.example', '/.//evil.example', '/..//evil.example', '/%2e%2e//evil.example', '/\t/evil.example', '/%09/evil.example', 'https://evil.example', 'javascript:alert(1)', '/\u0000/evil.example', ' //evil.example', '@evil.example', '.evil.example', `${world().origin}@evil.example/`]
    const { origin } = world()
    const inside = (location = '') => new URL(location, origin).origin === origin && /^\/(?![/\\])/.test(new URL(location, origin).pathname)
    for (const trick of tricks) {
      for (const path of ['/in', `/in/${slip(0).join.replace('-', '')}`]) {
        const { status, headers } = await ask(`${path}?to=${encodeURIComponent(trick)}`, { cookie: mine })
        expect([trick, status, headers.location, inside(headers.location)]).toEqual([trick, 303, headers.location, true])
      }
      const changed = await ask('/look', { cookie: mine, form: { theme: 'auto', to: trick } })
      expect([trick, changed.headers.location, inside(changed.headers.location)]).toEqual([trick, changed.headers.location, true])
    }
  })

  test('adds no header of its own, and finds no file of ours', async () => {
    for (const path of ['/in?to=/home%0d%0aset-cookie:%20planted=1', '/in/%0d%0aplanted:1', '/look?to=%0d%0aplanted:1', '/in?code=%0d%0aplanted:%201']) {
      const { headers } = await ask(path, { cookie: mine })
      expect([path, headers['planted'], String(headers['set-cookie'] ?? '').includes('planted')]).toEqual([path, undefined, false])
    }
    for (const path of ['/media/..%2f..%2fpackage.json', '/media/../../package.json', '/../../../etc/passwd', '/_app/..%2f..%2f..%2fpackage.json', '/art/..%2f..%2f..%2fserver.ts', '/%2e%2e/%2e%2e/etc/passwd', `/media/${'a'.repeat(64)}`, `/media/${'A'.repeat(64)}`, '/media/%00', '/.git/config', '/package.json', '/server.ts', '/%c0%ae%c0%ae/', '/%', '/%ff']) {
      const { status, text } = await ask(path)
      expect([path, status === 404 || status === 400]).toEqual([path, true])
      expect(text).not.toMatch(/root:|"dependencies"/)
    }
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])
      expect([method, [400, 403, 405].includes((await ask('/admin/people', { method, cookie: administrator })).status)]).toEqual([method, true])
  })

  test('learns from no answer whether a number or an address exists', async () => {
    const wrong = (number: string) => ask('/in?/pin', { cookie: mine.replace(/hinoyojin=[^;]*;? ?/, ''), form: { number, pin: '918273' } })
    const [known, unknown] = [await wrong(slip(2).number), await wrong('987654')]
    const neutral = (text: string, number: string) => text.replaceAll(number, 'N').replace(/nonce="[^"]*"|nonce-[^']*|node_ids[^\]]*|_app\/[^"]*|__sveltekit_\w+/g, '')
    expect(known.status).toBe(unknown.status)
    expect(neutral(known.text, slip(2).number)).toBe(neutral(unknown.text, '987654'))
    const mail = (email: string) => ask('/in/admin', { form: { email, organisation: '' } })
    const [someone, nobody] = [await mail('tsumori@example.com'), await mail('nobody@example.com')]
    expect(neutral(someone.text, 'tsumori@example.com')).toBe(neutral(nobody.text, 'nobody@example.com'))
  })
})

test('looking at a one-time link, however often and by whatever program, does not use it up', async () => {
  const { pathname } = new URL(world().learner)
  for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS']) await ask(pathname, { method })
  expect((await ask(pathname, { body: '', headers: { origin: 'https://scanner.example' } })).status).toBe(403)
  const { status, text, headers } = await ask(pathname)
  expect([status, text.includes('name="pin"'), headers['cache-control']]).toEqual([200, true, 'private, no-store'])
})

test('pages about a person are kept by nobody; pictures may be, and are nothing but pictures', async () => {
  for (const page of ['/home', '/record', '/me', path('lesson'), '/home/__data.json'])
    expect([page, (await ask(page, { cookie: mine })).headers['cache-control']]).toEqual([page, 'private, no-store'])
  for (const page of ['/admin', '/admin/people', '/admin/evidence/file', '/shop', '/shop/slips'])
    expect([page, (await ask(page, { cookie: administrator })).headers['cache-control']]).toEqual([page, 'private, no-store'])
  for (const page of ['/in', `/in/${slip(0).join.replace('-', '')}/first`, `/in/${slip(0).join.replace('-', '')}/wait`, '/in/admin'])
    expect([page, (await ask(page)).headers['cache-control']]).toEqual([page, 'private, no-store'])

  const hashes = new Set(courseIn('ja').flatMap(({ learner }) => [...JSON.stringify(learner.media).matchAll(/[0-9a-f]{64}/g)].map(([hash]) => hash)))
  expect(hashes.size).toBeGreaterThan(0)
  for (const hash of hashes) {
    const { headers, status } = await ask(`/media/${hash}`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=31536000, immutable' })
    expect(headers['content-type']).toMatch(/^image\//)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
  }
})

test('every page says what may run in it, and that nobody may frame it', async () => {
  const pages: [string, string][] = [['/', ''], ['/in', ''], ['/try', ''], ['/home', mine], ['/me', mine], ['/admin', administrator], ['/shop', manager], ['/nothing', '']]
  for (const [page, cookie] of pages) {
    const { headers } = await ask(page, { cookie })
    const policy = String(headers['content-security-policy'])
    expect([page, headers['x-content-type-options'], headers['x-frame-options']]).toEqual([page, 'nosniff', 'DENY'])
    expect(policy).toMatch(/default-src 'self'/)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).toMatch(/object-src 'none'/)
    expect(policy).toMatch(/base-uri 'none'/)
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'(;|$)/)
  }
})

test('the log holds no token, PIN, code or address, whatever went wrong', async () => {
  const join = slip(0).join.replace('-', '')
  await ask(`/in/${join}/first`, { form: { number: '\u0000', name: '\u0000', slip: slip(2).code, pin } })
  await ask('/admin/people?q=%00', { cookie: administrator })
  await ask(`/in/${join}`, { form: { number: '\u0000', pin } })
  const log = fs.readFileSync(world().log, 'utf8')
  const cookies = [mine, theirs, manager, administrator].flatMap((line) => line.split('; ').map((pair) => pair.split('=')[1] ?? ''))
  const secrets = [...cookies.filter((value) => value.length > 30 && !value.includes('theme')), pin, join, slip(0).join, slip(2).code, slip(2).code.replace('-', ''), 'tsumori@example.com']
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})
