import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { courseIn } from './course-text.ts'
import { newcomer, overflow, posterOf, signedIn } from './desk.ts'
import { activateByHand, phone } from './learner.ts'
import { playHere, touch } from './play.ts'
import { world } from './server.ts'

const schemes = ['light', 'dark'] as const
const locales = ['ja', 'en', 'ja-easy'] as const
const administration = [
  '',
  '/people',
  '/people?add=yes',
  '/units',
  '/import',
  '/assignments',
  '/guidelines',
  '/guidelines/build',
  '/checks',
  '/manual',
  '/evidence',
  '/certificates',
  '/evidence/print',
  '/audit',
  '/settings'
].map((path) => `/admin${path}`)

/** Holds the page that is open to axe in light and dark, and to 320 px with the larger text. In the dark only colours are another matter. */
async function examineHere(page: Page, name: string): Promise<void> {
  await page.locator('html[data-ready]').waitFor()
  // What is folded away is read as well.
  await page.locator('main details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')))
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Colours that are still on their way from one mode to the other are nobody's.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))))
    // Under load the browser may show one mode's letters on the other mode's paper for a moment: what is really wrong stays wrong.
    await expect(async () => {
      const axe = new AxeBuilder({ page })
      const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze()
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${name} ${colorScheme} ${id} ${String(target)} ${failureSummary ?? ''}`
        )
      )
      expect(found).toEqual([])
    }).toPass({ timeout: 10_000 })
  }
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 568 })
  expect(await overflow(page), `${name} at 320 px`).toBeLessThanOrEqual(0)
  await page.evaluate(() => (document.documentElement.dataset['size'] = 'large'))
  expect(await overflow(page), `${name} at 320 px with larger text`).toBeLessThanOrEqual(0)
  await page.evaluate(() => (document.documentElement.dataset['size'] = 'normal'))
  if (size) await page.setViewportSize(size)
}

async function examine(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await examineHere(page, path)
}

for (const path of administration) {
  test(`axe finds nothing on ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, 'administrator')
    await examine(page, path)
    await page.context().close()
  })
}

test('axe finds nothing on the page of one person', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator')
  await page.goto('/admin/people?q=0104')
  await examine(page, (await page.locator('a.person').first().getAttribute('href')) ?? '')
  await page.context().close()
})

test('axe finds nothing on the preview of a list, with everything that can be asked', async ({ browser }) => {
  const list =
    '社員番号,氏名,店舗,メール\r\n102,佐久間 ひなた,駅前店,\r\n0103,ビシュヌ・タマン,港通り店,x@@y\r\n0104,柏原 正吾,空港売店,\r\n0962,軸 ためし,,\r\n'
  const page = await signedIn(browser, 'administrator')
  await page.goto('/admin/import')
  await page.locator('html[data-ready]').waitFor()
  await page.setInputFiles('input[type="file"]', { name: '名簿.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page.getByRole('button', { name: '下見する' }).click()
  await page.waitForURL(/\/admin\/import\/./)
  await page.getByRole('heading', { name: '取り込みの下見' }).waitFor()
  await examineHere(page, 'preview')
  await page.getByRole('button', { name: 'やめる' }).click()
  await page.waitForURL(/\/admin\/import$/)
  await page.context().close()
})

for (const path of ['/shop', '/shop/poster', '/shop/slips']) {
  test(`axe finds nothing on ${path}, on a phone`, async ({ browser }) => {
    const page = await signedIn(browser, 'manager', { viewport: { width: 390, height: 844 } })
    await examine(page, path)
    await page.context().close()
  })
}

for (const [at, locale] of locales.entries()) {
  test(`axe finds nothing on the public site, ${locale}`, async ({ browser }) => {
    const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
    await page.goto('/in')
    await page.locator(`button[value="${locale}"]`).click()
    await page.locator(`html[data-locale="${locale}"]`).waitFor()
    for (const path of ['/about', '/briefings', '/news', '/magazine']) await examine(page, path)
    await context.close()
  })

  test(`axe finds nothing at the doors, ${locale}`, async ({ browser }) => {
    const desk = await signedIn(browser, 'manager')
    const code = (await posterOf(desk, '駅前店')).code.replace('-', '')
    await desk.context().close()
    const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
    await page.goto('/in')
    await page.locator(`button[value="${locale}"]`).click()
    await page.locator(`html[data-locale="${locale}"]`).waitFor()
    for (const path of ['/', '/in', `/in/${code}`, `/in/${code}/first`, '/in/admin']) await examine(page, path)
    await context.close()
  })

  test(`axe finds nothing on the pages of a learner, ${locale}`, async ({ browser }) => {
    const slip = await newcomer(browser, { number: `096${at + 3}`, name: `軸 ${'あいう'[at] ?? ''}`, unit: '本部' })
    const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
    await activateByHand(page, slip, locale)
    for (const path of ['/home', '/record', '/me', '/out', '/check', '/guideline']) await examine(page, path)
    await context.close()
  })

  test(`axe finds nothing in lesson, story, picture, check and debrief, ${locale}`, async ({ browser }) => {
    const slip = await newcomer(browser, { number: `096${at + 6}`, name: `軸 ${'かきく'[at] ?? ''}`, unit: '本部' })
    const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
    await activateByHand(page, slip, locale)
    const kinds = new Map<string, string>()
    for (const { learner } of courseIn('ja'))
      for (const { id, kind } of learner.activities)
        if (!kinds.has(kind)) kinds.set(kind, `/learn/working-basics/${learner.module}/${id}`)
    for (const path of kinds.values()) await examine(page, path)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(kinds.get('scenario') ?? '')
    await playHere(page, locale, touch)
    await examineHere(page, `debrief ${locale}`)
    await context.close()
  })
}
