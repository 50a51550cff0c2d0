import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import type { PaperSlip } from './doors.ts'
import { startProduct, world } from './server.ts'

type Options = Pick<BrowserContextOptions, 'viewport' | 'javaScriptEnabled' | 'colorScheme' | 'acceptDownloads'>

type State = BrowserContextOptions['storageState']
/** Where the desks of one product stand, and the stored sign-ins for them. */
export type Desks = { origin: string; managerState: State; administratorState: State }

/** A server of one's own, for journeys that change what concerns everybody: settings, languages, the whole list of people. */
export async function ownDesks(browser: Browser): Promise<Desks & { dataDir: string; stop: () => Promise<void> }> {
  const { origin, manager, administrator, dataDir, stop } = await startProduct()
  const stateOf = async (link: string) => {
    const page = await at(browser, origin)
    await enterByLink(page, link)
    const state = await page.context().storageState()
    await page.context().close()
    return state
  }
  return {
    origin,
    managerState: await stateOf(manager),
    administratorState: await stateOf(administrator),
    dataDir,
    stop
  }
}

/** Somebody signed in by a stored sign-in, at a window of their own. Close the page's context when done. */
export async function signedIn(
  browser: Browser,
  role: 'manager' | 'administrator',
  options: Options = {},
  desks: Desks = world()
): Promise<Page> {
  return at(browser, desks.origin, {
    storageState: role === 'manager' ? desks.managerState : desks.administratorState,
    ...options
  })
}

/** A window on one product. */
export async function at(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options
  })
  return context.newPage()
}

/** Opens a page and waits until it answers to touch. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('html[data-ready]').waitFor()
}

/** Uses a one-time link of the terminal. */
export async function enterByLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('form button.btn.lit').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/enter/'))
}

/** Puts one person on the list, as an administrator does by hand. Returns the address of their page. */
export async function addPerson(page: Page, person: { number: string; name: string; unit: string }): Promise<string> {
  await page.goto('/admin/people?add=yes')
  const form = page.locator('#add form')
  await form.locator('input[name="number"]').fill(person.number)
  await form.locator('input[name="name"]').fill(person.name)
  const unit = form.locator('select[name="unitId"] option').filter({ hasText: person.unit })
  await form.locator('select[name="unitId"]').selectOption((await unit.getAttribute('value')) ?? '')
  await form.locator('button.solid').click()
  await page.waitForURL(/\/admin\/people\/[0-9a-f-]{36}/)
  await expect(page.getByText(`${person.name}さん`).first()).toBeVisible()
  return new URL(page.url()).pathname
}

/** The join code on the poster of a unit, and the unit's id. */
export async function posterOf(page: Page, unit: string): Promise<{ code: string; unitId: string }> {
  await page.goto('/shop/slips')
  const options = page.locator('select[name="unit"] option')
  const unitId =
    (await options.count()) > 0 ? ((await options.filter({ hasText: unit }).getAttribute('value')) ?? '') : ''
  await page.goto(unitId ? `/shop/poster?unit=${unitId}` : '/shop/poster')
  return { code: ((await page.locator('.poster > .code').textContent()) ?? '').trim(), unitId }
}

/** The slip on the screen: number and one-time code. */
export async function slipOnScreen(page: Page): Promise<{ number: string; code: string }> {
  await page.locator('section.slip').waitFor()
  const [number = '', code = ''] = await page.locator('section.slip dd.code').allTextContents()
  return { number: number.trim(), code: code.trim() }
}

/** How far a page is wider than its window. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Somebody new on the list, with a slip in hand. */
export async function newcomer(
  browser: Browser,
  person: { number: string; name: string; unit: string },
  desks: Desks = world()
): Promise<PaperSlip> {
  const page = await signedIn(browser, 'administrator', {}, desks)
  const { code: join } = await posterOf(page, person.unit)
  await page.goto(await addPerson(page, person))
  await page.locator('html[data-ready]').waitFor()
  await page.locator('form[action="?/reset"] button').click()
  const slip = await slipOnScreen(page)
  await page.context().close()
  return { ...slip, join, name: person.name }
}
