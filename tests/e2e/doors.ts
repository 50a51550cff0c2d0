import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { launchOptions } from './browser-options.ts'

/** One person's printed slip, as it lies in the drawer: the shop's join code, the number, the one-time code. */
export type PaperSlip = { join: string; number: string; code: string; name: string }
export type Doors = {
  /** Stored sign-ins: the one-time links of the terminal work once, so they are used here and shared. */
  managerState: string
  administratorState: string
  /** Slips of the shops other than the printed learner's. */
  slips: PaperSlip[]
}

/** Uses the printed links as their owners would, and prints the slips of two shops. */
export async function openDoors(links: { manager: string; administrator: string; folder: string }): Promise<Doors> {
  const browser = await chromium.launch(launchOptions)
  try {
    const managerState = path.join(links.folder, 'manager.json')
    const administratorState = path.join(links.folder, 'administrator.json')
    // Whoever comes in brings the language of the browser along.
    const japanese = { locale: 'ja-JP', timezoneId: 'Asia/Tokyo' }
    await signInByLink(await browser.newPage(japanese), links.manager, managerState)
    const page = await browser.newPage(japanese)
    await signInByLink(page, links.administrator, administratorState)
    const slips: PaperSlip[] = []
    for (const shop of ['港通り店', '大学前店'])
      slips.push(...(await printSlips(page, new URL(links.administrator).origin, shop)))
    return { managerState, administratorState, slips }
  } finally {
    await browser.close()
  }
}

async function signInByLink(page: Page, link: string, state: string): Promise<void> {
  await page.goto(link)
  await page.locator('form button.btn.lit').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/enter/'))
  await page.context().storageState({ path: state })
}

async function printSlips(page: Page, origin: string, shop: string): Promise<PaperSlip[]> {
  await page.goto(`${origin}/shop/slips`)
  const unit = await page.locator('select[name="unit"] option').filter({ hasText: shop }).getAttribute('value')
  await page.goto(`${origin}/shop/poster?unit=${unit}`)
  const join = ((await page.locator('.poster > .code').textContent()) ?? '').trim()
  await page.goto(`${origin}/shop/slips?unit=${unit}`)
  await page.locator('html[data-ready]').waitFor()
  await page.locator('form[action*="make"] button').click()
  await page.locator('.slips li').first().waitFor()
  return page.locator('.slips li').evaluateAll(
    (items, code) =>
      items.map((item) => {
        const [number = '', slip = ''] = [...item.querySelectorAll('.code')].map(
          (each) => each.textContent?.trim() ?? ''
        )
        return { join: code, number, code: slip, name: item.querySelector('.who')?.textContent?.trim() ?? '' }
      }),
    join
  )
}
