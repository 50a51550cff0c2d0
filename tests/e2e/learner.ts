import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { PaperSlip } from './doors.ts'
import { playHere, type Hand } from './play.ts'
import { world } from './server.ts'

export const pin = '604815'

/** Opens the address on a printed slip, chooses six digits, and stands at home. */
export async function activate(page: Page, slip: string, locale: LocaleId): Promise<void> {
  await page.goto(slip)
  if (locale !== 'ja') {
    await page.locator(`button[value="${locale}"]`).click()
    await page.locator(`html[data-locale="${locale}"]`).waitFor()
  }
  await page.locator('input[inputmode="numeric"]').fill(pin)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/home$/)
}

/** From home to the end of everything that is assigned. Returns how many activities were played. */
export async function finishCourse(
  page: Page,
  locale: LocaleId,
  hand: Hand,
  onPage: (page: Page) => Promise<void> = async () => {}
): Promise<number> {
  let played = 0
  for (; played < 30;) {
    await page.goto('/home')
    await page.locator('html[data-ready]').waitFor()
    const on = page.locator('a.btn.lit')
    if ((await on.count()) === 0) break
    await onPage(page)
    await on.click()
    await page.waitForURL(/\/learn\//)
    const here = page.url()
    await playHere(page, locale, hand)
    await onPage(page)
    played += 1
    await expect.poll(() => page.url()).not.toBe(here)
  }
  return played
}

/** A phone of its own. */
export async function phone(
  browser: Browser,
  origin: string,
  options: { reducedMotion?: 'reduce'; javaScriptEnabled?: boolean } = {}
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    baseURL: origin,
    locale: 'ja-JP',
    hasTouch: true,
    ...options
  })
  return { context, page: await context.newPage() }
}

/** Comes in by hand: the shop's join code, then number, the code of the slip, and six digits. */
export async function activateByHand(page: Page, slip: PaperSlip, locale: LocaleId): Promise<void> {
  await page.goto('/in')
  if (locale !== 'ja') {
    await page.locator(`button[value="${locale}"]`).click()
    await page.locator(`html[data-locale="${locale}"]`).waitFor()
  }
  await page.locator('input[name="code"]').fill(slip.join)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/in\/[0-9A-Z]+/)
  await page.locator('a[href$="/first"]').click()
  await page.waitForURL(/\/first$/)
  await page.locator('input[name="number"]').fill(slip.number)
  await page.locator('input[name="slip"]').fill(slip.code)
  await page.locator('input[name="pin"]').fill(pin)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/home$/)
  // People of the sample may have a language of their own.
  if ((await page.locator('html').getAttribute('data-locale')) !== locale)
    await page.locator(`button[value="${locale}"]`).click()
  await page.locator(`html[data-locale="${locale}"]`).waitFor()
}

/** A slip nobody else uses in this run: each journey has its own index. */
export function slip(index: number): PaperSlip {
  const found = world().slips[index]
  if (!found) throw new Error(`there are only ${world().slips.length} slips`)
  return found
}
