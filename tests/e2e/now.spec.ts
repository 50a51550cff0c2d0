import fs from 'node:fs'
import path from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { helpIds, helpStepIds, type HelpId } from '@hinoyojin/core/schema/help.ts'
import { localeIds, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import { shown } from './course-text.ts'
import { foundWrong } from './examine.ts'
import { phone } from './learner.ts'
import { world } from './server.ts'

/** What the first visit may bring over the wire, with the pages that are kept for later. */
const budget = 60_000
const pages = localeIds.flatMap((locale) =>
  ['', ...helpIds.map((id) => `/${id}`)].map((path) => `/now${path}?lang=${locale}`)
)
const kept = (page: Page) => page.locator('#kept:not([hidden])').waitFor({ state: 'attached' })

async function open(browser: Browser, options: Parameters<typeof phone>[2] = {}) {
  const { context, page } = await phone(browser, world().origin, options)
  return { context, page, [Symbol.asyncDispose]: () => context.close() }
}

/** The heading of a door, from the text the page is made of. */
const titleOf = (id: HelpId, locale: LocaleId) => {
  const text = fs.readFileSync(path.resolve(import.meta.dirname, `../../content/help/${id}.${locale}.yaml`), 'utf8')
  return shown(/^title: '?(.*?)'?$/m.exec(text)?.[1] ?? '')
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const door = (page: Page, id: HelpId) => page.locator(`.doors a[href^="/now/${id}"]`)

for (const locale of localeIds)
  test(`from the front page a person in trouble is at the first step within two touches, and goes through all four, ${locale}`, async ({
    browser
  }) => {
    await using it = await open(browser)
    const { page, context } = it
    await page.goto('/')
    if (locale !== 'ja') await page.locator(`button[value="${locale}"]`).click()
    await page.locator(`html[data-locale="${locale}"]`).waitFor()
    await page.locator('a[href="/now"]').first().click()
    await door(page, 'mine').click()
    await expect(heading(page)).toHaveText(titleOf('mine', locale))
    for (const id of helpStepIds) {
      await page.locator(`nav a[href="#${id}"]`).click()
      await expect(page.locator(`section#${id}`).getByRole('heading', { level: 2 })).toBeInViewport()
      await page.locator(`[data-step="${id}"]`).check()
    }
    if (locale !== 'ja') return
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'その前に、あなた自身のこと',
      '指を止める。書かない、消さない',
      '見えている画面を残す',
      '店長に電話する',
      'ひとりで抱えない',
      'この後のこと'
    ])
    await expect(page.getByText('一般的な説明で、法的な助言ではありません').last()).toBeVisible()
    expect(await context.cookies()).toEqual([])
  })

for (const locale of localeIds)
  test(`without scripts all four steps, their reasons, the marks and the languages are there, ${locale}`, async ({
    browser
  }) => {
    await using it = await open(browser, { javaScriptEnabled: false })
    const { page } = it
    await page.goto(locale === 'ja' ? '/now' : `/now?lang=${locale}`)
    await door(page, 'saw').click()
    await expect(heading(page)).toHaveText(titleOf('saw', locale))
    for (const [index, id] of helpStepIds.entries()) {
      await page.locator(`nav a[href="#${id}"]`).click()
      await expect(page).toHaveURL(new RegExp(`#${id}$`))
      const step = page.locator(`section#${id}`)
      await expect(step.getByRole('heading', { level: 2 })).toBeInViewport()
      const mark = step.getByRole('checkbox')
      await mark.check()
      await mark.press('Enter')
      expect(new URL(page.url()).searchParams.get('lang') ?? 'ja', `step ${index + 1}: nothing is sent`).toBe(locale)
      await expect(mark).toBeChecked()
    }
    if (locale !== 'ja') return
    const why = page.getByText('「転載しただけ」でも')
    await why.click()
    await expect(page.getByText('東京地裁は2020年8月17日')).toBeVisible()
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.getByRole('link', { name: 'The three doors' }).first().click()
    await expect(heading(page)).toHaveText('If it is happening to you now')
    await expect(page.getByRole('button', { name: /Copy|Print/ })).toHaveCount(0)
  })

test('the language comes from the browser, from what was chosen before, and from the address', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: world().origin, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/now')
  await expect(page.locator('html')).toHaveAttribute('data-locale', 'en')
  await page.goto('/')
  await page.locator('button[value="ja-easy"]').click()
  await page.locator('html[data-locale="ja-easy"]').waitFor()
  await page.goto('/now')
  await expect(page.locator('html')).toHaveAttribute('data-locale', 'ja-easy')
  await page.goto('/now?lang=ja')
  await expect(page.locator('html')).toHaveAttribute('data-locale', 'ja')
  await context.close()
})

test('marks stay in this window only, send nothing, and can be wiped off', async ({ browser }) => {
  await using it = await open(browser)
  const { page, context } = it
  await page.goto('/now/mine')
  await kept(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.locator('[data-step="stop"]').check()
  await page.locator('[data-step="keep"]').check()
  expect(asked).toEqual([])
  await page.reload()
  await expect(page.locator('[data-step="stop"]')).toBeChecked()
  await expect(page.locator('[data-step="tell"]')).not.toBeChecked()
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  const other = await context.newPage()
  await other.goto('/now/mine')
  await expect(other.locator('[data-step="stop"]')).not.toBeChecked()
  await page.getByRole('button', { name: '「できた」の印を消す' }).click()
  await page.reload()
  await expect(page.locator('[data-step="stop"]')).not.toBeChecked()
})

test('the sentence to the manager can be copied without its readings, in English with the Japanese beside it', async ({
  browser
}) => {
  await using it = await open(browser)
  const { page, context } = it
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/now/mine?lang=ja-easy')
  await page
    .locator('section#tell')
    .getByRole('button', { name: /コピー/ })
    .click()
  await expect(page.locator('section#tell').getByRole('status')).toHaveText('コピーしました')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^わたしの 投稿が 広がって います。/)
  await page.goto('/now/mine?lang=en')
  await page
    .locator('section#tell')
    .getByRole('button', { name: /Copy: .*Japanese/ })
    .click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^わたしの投稿が広がっています。/)
})

for (const [locale, first] of [
  ['ja', 'いま困っているあなたへ'],
  ['en', 'If it is happening to you now'],
  ['ja-easy', 'いま 困（こま）って いる あなたへ']
] as const)
  test(`what is kept at the first visit opens without a line, in the language that was read, ${locale}`, async ({
    browser
  }) => {
    await using it = await open(browser)
    const { page, context } = it
    await page.goto(`/now?lang=${locale}`)
    await kept(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    for (const id of helpIds) {
      await page.goto(`/now?lang=${locale}`)
      await expect(heading(page)).toHaveText(first)
      await door(page, id).click()
      await expect(heading(page)).toHaveText(titleOf(id, locale))
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'styles are kept too').toBe(
        'rgb(246, 241, 230)'
      )
    }
  })

test('the worker of the first hour reaches no other page', async ({ browser }) => {
  await using it = await open(browser)
  const { page } = it
  await page.goto('/now')
  await kept(page)
  await page.goto('/')
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname)
  )
  expect(scopes).toEqual(['/now'])
})

test.describe('the first visit, with everything that is kept, stays under 60 kB', () => {
  for (const locale of localeIds) {
    test(locale, async ({ browser }) => {
      await using it = await open(browser)
      const { page, context } = it
      const wire = await context.newCDPSession(page)
      await wire.send('Network.enable')
      let bytes = 0
      wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
      await page.goto(`/now?lang=${locale}`)
      await kept(page)
      await page.waitForLoadState('networkidle')
      const worker = await page.request.get('/now-offline.js')
      const all = bytes + (await worker.body()).length
      console.log(`first visit of /now (${locale}), all four pages kept: ${all} B over the wire`)
      expect(bytes).toBeGreaterThan(10_000)
      expect(all).toBeLessThan(budget)
    })
  }
})

test('every page prints on one sheet', async ({ browser }) => {
  await using it = await open(browser)
  const { page } = it
  const sheets = []
  for (const address of pages) {
    await page.goto(address)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    sheets.push([address, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length])
  }
  expect(sheets).toEqual(pages.map((address) => [address, 1]))
})

// Words differ in every language, colours are the same: in the dark only colours are looked at, of one language.
for (const locale of localeIds) {
  test(`every page is clean for axe and fits 320 px with larger text (${locale})`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 700 },
      baseURL: world().origin,
      colorScheme: 'light'
    })
    const page = await context.newPage()
    for (const address of pages.filter((each) => each.endsWith(`lang=${locale}`))) {
      await page.goto(address)
      await page.locator('#larger').check()
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px')
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
      expect(await foundWrong(page), address).toEqual([])
      if (locale === 'ja-easy') {
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await foundWrong(page, 'only'), `${address}, dark`).toEqual([])
        await page.emulateMedia({ colorScheme: 'light' })
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320)
    }
    await context.close()
  })
}

test('somebody who asks for a door that is not there gets the page that says so', async ({ browser }) => {
  await using it = await open(browser)
  const response = await it.page.goto('/now/nobody')
  expect(response?.status()).toBe(404)
})
