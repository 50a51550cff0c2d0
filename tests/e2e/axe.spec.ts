import { test, type Page } from '@playwright/test'
import { courseIn } from './course-text.ts'
import { newcomer, signedIn } from './desk.ts'
import { examineHere } from './examine.ts'
import { activateByHand, phone } from './learner.ts'
import { playHere, touch } from './play.ts'
import { world } from './server.ts'

const locales = ['ja', 'en', 'ja-easy'] as const
// Pages that are full only in the course of a journey are examined there, by the same examineHere.
const administration = [
  '',
  '/people',
  '/people?add=yes',
  '/units',
  '/import',
  '/assignments',
  '/evidence',
  '/evidence/print',
  '/audit',
  '/mail',
  '/settings'
].map((path) => `/admin${path}`)

async function examine(page: Page, path: string, locale = 'ja'): Promise<void> {
  await page.goto(path)
  await examineHere(page, `${path} ${locale}`, { dark: locale === 'ja' })
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
    for (const path of ['/', '/about', '/briefings', '/news', '/magazine', '/universities', '/try', '/in', '/in/admin'])
      await examine(page, path, locale)
    await context.close()
  })

  test(`axe finds nothing at the doors and on the pages of a learner, ${locale}`, async ({ browser }) => {
    const slip = await newcomer(browser, { number: `096${at + 3}`, name: `軸 ${'あいう'[at] ?? ''}`, unit: '本部' })
    const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
    await page.goto('/in')
    await page.locator(`button[value="${locale}"]`).click()
    await page.locator(`html[data-locale="${locale}"]`).waitFor()
    const door = `/in/${slip.join.replace('-', '')}`
    for (const path of [door, `${door}/first`]) await examine(page, path, locale)
    await activateByHand(page, slip, locale)
    for (const path of ['/home', '/record', '/me', '/out', '/check', '/guideline']) await examine(page, path, locale)
    const kinds = new Map<string, string>()
    for (const { learner } of courseIn('ja'))
      for (const { id, kind } of learner.activities)
        if (!kinds.has(kind)) kinds.set(kind, `/learn/working-basics/${learner.module}/${id}`)
    for (const path of kinds.values()) await examine(page, path, locale)
    await page.goto(kinds.get('scenario') ?? '')
    await playHere(page, locale, touch)
    await examineHere(page, `debrief ${locale}`, { dark: locale === 'ja' })
    await context.close()
  })
}
