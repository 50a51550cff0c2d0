import { spawnSync } from 'node:child_process'
import { expect, test, type Page } from '@playwright/test'
import { open, ownDesks, posterOf, signedIn } from './desk.ts'

// New slips make the earlier ones void, so these are not printed where others hold theirs.
let desks: Awaited<ReturnType<typeof ownDesks>>
test.beforeAll(async ({ browser }) => void (desks = await ownDesks(browser)))
test.afterAll(() => desks.stop())

/** Prints as the browser's own button does. Text comes from pdftotext where it is installed; pages are counted in any case. */
async function printed(page: Page): Promise<{ pages: number; text: string | null }> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  const made = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  return { pages, text: made.status === 0 ? made.stdout.replace(/[ \u3000]/g, '') : null }
}

test('the poster is one page with the code, in Japanese and English, and without the desk around it', async ({
  browser
}) => {
  const page = await signedIn(browser, 'manager', {}, desks)
  const { code } = await posterOf(page, '駅前店')
  await page.locator('html[data-ready]').waitFor()
  const { pages, text } = await printed(page)
  expect(pages).toBe(1)
  if (text !== null) {
    for (const part of [code, '駅前店', '火の用心の入り口', '店長に画面を見せる', 'Showthescreentoyourmanager'])
      expect(text).toContain(part)
    for (const part of ['メニュー', '印刷する', 'コードを新しくする']) expect(text).not.toContain(part)
  }
  await page.context().close()
})

test('slips stand ten to a page, each whole, with number and code', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator', {}, desks)
  const { unitId } = await posterOf(page, 'サンプル食堂')
  await open(page, `/shop/slips?unit=${unitId}`)
  await page.locator('input[name="all"]').check()
  await page.getByRole('button', { name: '紙を作る' }).click()
  const slips = page.locator('.slips li')
  await slips.first().waitFor()
  const count = await slips.count()
  const codes = await page.locator('.slips .code').allTextContents()
  const { pages, text } = await printed(page)
  expect(pages).toBe(Math.ceil(count / 10))
  if (text !== null) {
    for (const code of codes) expect(text).toContain(code.trim())
    expect(text).not.toContain('閉じてください')
  }
  await page.context().close()
})

test('the slip of one person is printed alone', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator', {}, desks)
  const { unitId } = await posterOf(page, '本部')
  await open(page, `/shop?unit=${unitId}`)
  const row = page.locator('ul.rows li').filter({ hasText: '芦名 啓介' })
  await row.locator('summary').click()
  await row.locator('form button').first().click()
  await page.locator('section.slip').waitFor()
  const { pages, text } = await printed(page)
  expect(pages).toBe(1)
  if (text !== null) {
    expect(text).toContain('芦名啓介さんに渡す紙')
    expect(text).not.toContain('楠見')
  }
  await page.context().close()
})

test('the evidence on paper repeats its headings, says what it is not, and carries the hashes', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator', {}, desks)
  await open(page, '/admin/evidence')
  await page.getByRole('button', { name: '印刷用のページ' }).click()
  await page.getByRole('heading', { name: '受講の記録' }).waitFor()
  const rows = await page.locator('tbody tr').count()
  const { pages, text } = await printed(page)
  expect(pages).toBeGreaterThan(1)
  expect(pages).toBeLessThanOrEqual(Math.ceil(rows / 4) + 1)
  if (text !== null) {
    // The page with the hashes alone has no table.
    expect(text.match(/番号\s*氏名/g)?.length ?? 0).toBeGreaterThanOrEqual(pages - 1)
    for (const part of [
      '髙森由布子',
      '採用・給与・懲戒には使わないでください',
      '修了率は、事故が減ることを示すものではありません'
    ])
      expect(text).toContain(part)
    expect(text).toMatch(/[0-9a-f]{64}/)
  }
  await page.context().close()
})
