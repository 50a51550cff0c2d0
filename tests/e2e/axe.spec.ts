import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { courseIn } from './course-text.ts'
import { newcomer, overflow, posterOf, signedIn } from './desk.ts'
import { activateByHand, phone } from './learner.ts'
import { playHere, touch } from './play.ts'
import { world } from './server.ts'

const schemes = ['light', 'dark'] as const
const administration = ['', '/people', '/people?add=yes', '/units', '/import', '/assignments', '/evidence', '/evidence/print', '/audit', '/settings'].map((path) => `/admin${path}`)
const shop = ['/shop', '/shop/poster', '/shop/slips']

/** Opens each page and holds it to axe, and to 320 px with the larger text. */
async function examine(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await page.locator('html[data-ready]').waitFor()
    await here(page, path)
  }
}

async function here(page: Page, name: string): Promise<void> {
  for (const closed of await page.locator('main details:not([open]) > summary').all()) await closed.evaluate((summary) => summary.parentElement?.setAttribute('open', ''))
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${name} ${id} ${String(target)} ${failureSummary ?? ''}`))
  expect(found).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 568 })
  expect(await overflow(page), `${name} at 320 px`).toBeLessThanOrEqual(0)
  await page.evaluate(() => (document.documentElement.dataset['size'] = 'large'))
  expect(await overflow(page), `${name} at 320 px with larger text`).toBeLessThanOrEqual(0)
  await page.evaluate(() => (document.documentElement.dataset['size'] = 'normal'))
  if (size) await page.setViewportSize(size)
}

for (const colorScheme of schemes) {
  test(`pages of administrators have nothing axe finds, ${colorScheme}`, async ({ browser }) => {
    const page = await signedIn(browser, 'administrator', { colorScheme })
    await examine(page, administration)
    await page.goto('/admin/people?q=0104')
    await examine(page, [(await page.locator('a.person').first().getAttribute('href')) ?? ''])
    await page.context().close()
  })

  test(`pages of a shop have nothing axe finds, on a phone, ${colorScheme}`, async ({ browser }) => {
    const page = await signedIn(browser, 'manager', { colorScheme, viewport: { width: 390, height: 844 } })
    await examine(page, shop)
    await page.context().close()
  })

  test(`the doors have nothing axe finds, ${colorScheme}, in three languages`, async ({ browser }) => {
    const desk = await signedIn(browser, 'administrator')
    const code = (await posterOf(desk, '本部')).code.replace('-', '')
    await desk.context().close()
    const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const locale of ['ja', 'en', 'ja-easy']) {
      await page.goto('/in')
      await page.locator(`button[value="${locale}"]`).click()
      await page.locator(`html[data-locale="${locale}"]`).waitFor()
      await examine(page, ['/', '/in', `/in/${code}`, `/in/${code}/first`, '/in/admin'])
    }
    await context.close()
  })
}

test('the preview of a list has nothing axe finds, with everything that can be asked', async ({ browser }) => {
  const list = '社員番号,氏名,店舗,メール\r\n102,佐久間 ひなた,駅前店,\r\n0103,ビシュヌ・タマン,港通り店,x@@y\r\n0104,柏原 正吾,空港売店,\r\n0962,軸 ためし,,\r\n'
  for (const colorScheme of schemes) {
    const page = await signedIn(browser, 'administrator', { colorScheme })
    await page.goto('/admin/import')
    await page.locator('html[data-ready]').waitFor()
    await page.setInputFiles('input[type="file"]', { name: '名簿.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await page.getByRole('button', { name: '下見する' }).click()
    await page.waitForURL(/\/admin\/import\/./)
    await page.getByRole('heading', { name: '取り込みの下見' }).waitFor()
    await here(page, `preview ${colorScheme}`)
    await page.getByRole('button', { name: 'やめる' }).click()
    await page.waitForURL(/\/admin\/import$/)
    await page.context().close()
  }
})

for (const [at, locale] of (['ja', 'en', 'ja-easy'] as const).entries()) {
  test(`pages of a learner have nothing axe finds, ${locale}, light and dark`, async ({ browser }) => {
    const slip = await newcomer(browser, { number: `096${at + 3}`, name: `軸 ${'あいう'[at] ?? ''}`, unit: '本部' })
    const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
    await activateByHand(page, slip, locale)
    const kinds = new Map<string, string>()
    for (const { learner } of courseIn('ja')) for (const { id, kind } of learner.activities) if (!kinds.has(kind)) kinds.set(kind, `/learn/working-basics/${learner.module}/${id}`)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await examine(page, ['/home', '/record', '/me', '/out', ...kinds.values()])
    }
    await page.goto(kinds.get('scenario') ?? '')
    await playHere(page, locale, touch)
    await page.locator('html[data-ready]').waitFor()
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await here(page, `debrief ${locale} ${colorScheme}`)
    }
    await context.close()
  })
}
