import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { world } from './server.ts'

type Options = Pick<BrowserContextOptions, 'viewport' | 'javaScriptEnabled' | 'colorScheme' | 'acceptDownloads'>

/** Somebody signed in by a stored sign-in, at a window of their own. Close the page's context when done. */
export async function signedIn(browser: Browser, role: 'manager' | 'administrator', options: Options = {}): Promise<Page> {
  const { origin, managerState, administratorState } = world()
  return at(browser, origin, { storageState: role === 'manager' ? managerState : administratorState, ...options })
}

/** A window on one product. */
export async function at(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', viewport: { width: 1280, height: 800 }, ...options })
  return context.newPage()
}

/** Opens a page and waits until it answers to touch (or, without JavaScript, until it is there). */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  if (await page.evaluate(() => document.querySelector('link[rel="modulepreload"], script[type="module"], script') !== null).catch(() => false))
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
  const unitId = (await options.count()) > 0 ? ((await options.filter({ hasText: unit }).getAttribute('value')) ?? '') : ''
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
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
