// Somebody who plays tricks with cookies, addresses, headers and one-time links: by plain HTTP, without manners.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { courseIn } from './course-text.ts'
import type { PaperSlip } from './doors.ts'
import { pin } from './learner.ts'
import { world } from './server.ts'
import { ask, comeIn, newcomer, staffCookie, unitNamed } from './stranger.ts'

test.describe.configure({ mode: 'serial' })

let mine = ''
let theirs = ''
let manager = ''
let administrator = ''
const slips: PaperSlip[] = []
const slip = (at: number): PaperSlip => slips[at] ?? { join: '', number: '', code: '', name: '' }
test.beforeAll(async () => {
  manager = staffCookie('managerState')
  administrator = staffCookie('administratorState')
  const unit = await unitNamed(administrator, '港通り店')
  for (const number of ['w-30', 'w-31', 'w-32']) slips.push(await newcomer(administrator, unit, number))
  mine = await comeIn(slip(0), pin)
  theirs = await comeIn(slip(1), pin)
})

test.describe('a browser that lies', () => {
  test('about its cookies is nobody, and breaks nothing', async () => {
    const [real = ''] = mine.split('; ').filter((pair) => pair.startsWith('hinoyojin='))
    const [, organisation = '', secret = ''] = /=([^.]+)\.(.+)$/.exec(real) ?? []
    const forged = [
      `${organisation}.${'A'.repeat(43)}`,
      `${'A'.repeat(22)}.${secret}`,
      `${organisation}.${secret}.x`,
      `${organisation}.`,
      `.${secret}`,
      '',
      '%00',
      `${organisation}.${secret}%00`,
      'null',
      '__proto__',
      'x'.repeat(4000)
    ]
    for (const value of forged) {
      const { status, headers } = await ask('/home', { cookie: `hinoyojin=${value}` })
      expect([value, status, headers.location]).toEqual([value, 303, '/in?to=%2Fhome'])
    }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'hinoyojin',
          'hinoyojin-door',
          'hinoyojin-device',
          'hinoyojin-ticket',
          'hinoyojin-look',
          'hinoyojin-challenge'
        ),
        fc.string({ maxLength: 200 }),
        async (name, text) => {
          for (const page of ['/in', '/home', `/in/${slip(0).join.replace('-', '')}/wait`])
            expect((await ask(page, { cookie: `${name}=${encodeURIComponent(text)}` })).status).toBeLessThan(400)
        }
      ),
      { numRuns: 25 }
    )
  })

  test('about where a form came from is refused', async () => {
    const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']
    const to = [
      '/look',
      '/out',
      '/me?/others',
      '/me?/look',
      '/shop?/reset',
      '/admin/units?/create',
      '/admin/people?/add',
      '/in?/pin',
      '/api/step',
      '/passkey/add'
    ]
    for (const path of to)
      for (const type of types)
        for (const origin of ['https://evil.example', 'null', `${world().origin}.evil.example`]) {
          const { status } = await ask(path, {
            cookie: administrator,
            body: 'a=b',
            headers: { 'content-type': type, origin }
          })
          expect([path, type, origin, status]).toEqual([path, type, origin, 403])
        }
    expect((await ask('/home', { cookie: administrator })).status).toBe(200)
  })

  test('about its address or host is not believed', async () => {
    const lies = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '203.0.113.9',
      forwarded: 'host=evil.example',
      'x-original-url': '/admin',
      'x-rewrite-url': '/admin'
    }
    const poster = await ask('/shop/poster', { cookie: manager, headers: lies })
    expect(poster.text).not.toContain('evil.example')
    expect(poster.text).toContain(new URL(world().origin).host)
    for (const line of poster.headers['set-cookie'] ?? []) expect(line).not.toContain('__Host-')
    expect((await ask('/', { headers: lies })).text).not.toContain('evil.example')
  })

  test('gets no further than our own pages by ?to=', async () => {
    const tricks = [
      '//evil.example',
      '/\\evil.example',
      '/%5cevil.example',
      '/.//evil.example',
      '/..//evil.example',
      '/%2e%2e//evil.example',
      '/\t/evil.example',
      '/%09/evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/\u0000/evil.example',
      ' //evil.example',
      '@evil.example',
      '.evil.example',
      `${world().origin}@evil.example/`
    ]
    const { origin } = world()
    const inside = (location = '') =>
      new URL(location, origin).origin === origin && /^\/(?![/\\])/.test(new URL(location, origin).pathname)
    for (const trick of tricks) {
      for (const path of ['/in', `/in/${slip(0).join.replace('-', '')}`]) {
        const { status, headers } = await ask(`${path}?to=${encodeURIComponent(trick)}`, { cookie: mine })
        expect([trick, status, headers.location, inside(headers.location)]).toEqual([
          trick,
          303,
          headers.location,
          true
        ])
      }
      const changed = await ask('/look', { cookie: mine, form: { theme: 'auto', to: trick } })
      expect([trick, changed.headers.location, inside(changed.headers.location)]).toEqual([
        trick,
        changed.headers.location,
        true
      ])
    }
  })

  test('adds no header of its own, and finds no file of ours', async () => {
    for (const path of [
      '/in?to=/home%0d%0aset-cookie:%20planted=1',
      '/in/%0d%0aplanted:1',
      '/look?to=%0d%0aplanted:1',
      '/in?code=%0d%0aplanted:%201'
    ]) {
      const { headers } = await ask(path, { cookie: mine })
      expect([path, headers['planted'], String(headers['set-cookie'] ?? '').includes('planted')]).toEqual([
        path,
        undefined,
        false
      ])
    }
    for (const path of [
      '/media/..%2f..%2fpackage.json',
      '/media/../../package.json',
      '/../../../etc/passwd',
      '/_app/..%2f..%2f..%2fpackage.json',
      '/art/..%2f..%2f..%2fserver.ts',
      '/%2e%2e/%2e%2e/etc/passwd',
      `/media/${'a'.repeat(64)}`,
      `/media/${'A'.repeat(64)}`,
      '/media/%00',
      '/.git/config',
      '/package.json',
      '/server.ts',
      '/%c0%ae%c0%ae/',
      '/%',
      '/%ff'
    ]) {
      const { status, text } = await ask(path)
      expect([path, status === 404 || status === 400]).toEqual([path, true])
      expect(text).not.toMatch(/root:|"dependencies"/)
    }
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])
      expect([
        method,
        [400, 403, 405].includes((await ask('/admin/people', { method, cookie: administrator })).status)
      ]).toEqual([method, true])
  })

  test('learns from no answer whether a number or an address exists', async () => {
    const wrong = (number: string) =>
      ask('/in?/pin', { cookie: mine.replace(/hinoyojin=[^;]*;? ?/, ''), form: { number, pin: '918273' } })
    const [known, unknown] = [await wrong(slip(2).number), await wrong('987654')]
    const neutral = (text: string, number: string) =>
      text.replaceAll(number, 'N').replace(/nonce="[^"]*"|nonce-[^']*|node_ids[^\]]*|_app\/[^"]*|__sveltekit_\w+/g, '')
    expect(known.status).toBe(unknown.status)
    expect(neutral(known.text, slip(2).number)).toBe(neutral(unknown.text, '987654'))
    const mail = (email: string) => ask('/in/admin', { form: { email, organisation: '' } })
    const [someone, nobody] = [await mail('tsumori@example.com'), await mail('nobody@example.com')]
    expect(neutral(someone.text, 'tsumori@example.com')).toBe(neutral(nobody.text, 'nobody@example.com'))
  })
})

test('looking at a one-time link, however often and by whatever program, does not use it up', async () => {
  // The operator's command makes one that nobody else uses in this run.
  const env = { ...process.env, DATA_DIR: world().dataDir }
  const said = execFileSync(process.execPath, ['apps/cli/src/main.ts', 'link', '0201'], { env, encoding: 'utf8' })
  const { pathname } = new URL(said.match(/http\S+/)?.[0] ?? '')
  for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS']) await ask(pathname, { method })
  expect((await ask(pathname, { body: '', headers: { origin: 'https://scanner.example' } })).status).toBe(403)
  const { status, text, headers } = await ask(pathname)
  const open = /<form method="post">\s*<button/.test(text)
  expect([status, open, headers['cache-control']]).toEqual([200, true, 'private, no-store'])
})

test('pages about a person are kept by nobody; pictures may be, and are nothing but pictures', async () => {
  for (const page of ['/home', '/record', '/me', '/learn/working-basics/who-can-see/lesson', '/home/__data.json'])
    expect([page, (await ask(page, { cookie: mine })).headers['cache-control']]).toEqual([page, 'private, no-store'])
  for (const page of ['/admin', '/admin/people', '/admin/evidence/file', '/shop', '/shop/slips'])
    expect([page, (await ask(page, { cookie: administrator })).headers['cache-control']]).toEqual([
      page,
      'private, no-store'
    ])
  for (const page of [
    '/in',
    `/in/${slip(0).join.replace('-', '')}/first`,
    `/in/${slip(0).join.replace('-', '')}/wait`,
    '/in/admin'
  ])
    expect([page, (await ask(page)).headers['cache-control']]).toEqual([page, 'private, no-store'])

  const hashes = new Set(
    courseIn('ja').flatMap(({ learner }) =>
      [...JSON.stringify(learner).matchAll(/[0-9a-f]{64}/g)]
        .map(([hash]) => hash)
        .filter((hash) => hash !== learner.hash)
    )
  )
  expect(hashes.size).toBeGreaterThan(0)
  for (const hash of hashes) {
    const { headers, status } = await ask(`/media/${hash}`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable'
    })
    expect(headers['content-type']).toMatch(/^image\//)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
  }
})

test('every page says what may run in it, and that nobody may frame it', async () => {
  const pages: [string, string][] = [
    ['/', ''],
    ['/in', ''],
    ['/try', ''],
    ['/home', mine],
    ['/me', mine],
    ['/admin', administrator],
    ['/shop', manager],
    ['/nothing', '']
  ]
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
  const cookies = [mine, theirs, manager, administrator].flatMap((line) =>
    line.split('; ').map((pair) => pair.split('=')[1] ?? '')
  )
  const secrets = [
    ...cookies.filter((value) => value.length > 30 && !value.includes('theme')),
    pin,
    join,
    slip(0).join,
    slip(2).code,
    slip(2).code.replace('-', ''),
    'tsumori@example.com'
  ]
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})
