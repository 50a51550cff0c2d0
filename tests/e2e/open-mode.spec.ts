import { expect, test, type Page } from '@playwright/test'
import { open, ownDesks, posterOf, signedIn } from './desk.ts'
import { phone, pin } from './learner.ts'

// How people come in concerns everybody, so these journeys have a server of their own.
test.describe.configure({ mode: 'serial' })
let desks: Awaited<ReturnType<typeof ownDesks>>
let manager: Page
let join: string

test.beforeAll(async ({ browser }) => {
  desks = await ownDesks(browser)
  const administrator = await signedIn(browser, 'administrator', {}, desks)
  await open(administrator, '/admin/settings')
  await administrator.getByText('参加コードがあれば、だれでも').first().click()
  await administrator.getByRole('button', { name: '保存する' }).click()
  await expect(administrator.getByText('保存しました')).toBeVisible()
  await administrator.context().close()
  manager = await signedIn(browser, 'manager', { viewport: { width: 390, height: 844 } }, desks)
  join = (await posterOf(manager, '駅前店')).code
})
test.afterAll(() => desks.stop())

/** Stands before the poster with a name and a PIN. */
async function ask(page: Page, name: string): Promise<string> {
  await page.goto(`/in/${join.replace('-', '')}`)
  await page.locator('a[href$="/first"]').click()
  await page.locator('input[name="name"]').fill(name)
  await page.locator('input[name="pin"]').fill(pin)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/wait$/)
  return (await page.locator('.mark .code').textContent())?.trim() ?? ''
}
const row = (name: string) => manager.locator('section.lit-area li').filter({ hasText: name })

test('the poster asks for a name, not for a number', async () => {
  await manager.goto('/shop/poster')
  await expect(manager.locator('.poster')).toContainText('名前と、好きな数字6つ')
  await expect(manager.locator('.poster')).not.toContainText('番号がわからないとき')
})

test('somebody new asks with join code, name and PIN; the manager lets them in, and they are given a number', async ({
  browser
}) => {
  const { context, page } = await phone(browser, desks.origin, { reducedMotion: 'reduce' })
  const mark = await ask(page, '新田 ソフィア')
  await open(manager, '/shop')
  await expect(row('新田 ソフィア')).toContainText(`数字 ${mark}`)
  await row('新田 ソフィア').getByRole('button', { name: '新しい人として入れる' }).click()
  await expect(manager.getByText('新田 ソフィアさんが入れるようになりました')).toBeVisible()
  await expect(page.getByRole('heading', { name: '入れました' })).toBeVisible({ timeout: 15_000 })
  const number = (await page.locator('.mark .code').textContent())?.trim() ?? ''
  expect(number).not.toBe('')
  await page.getByRole('link', { name: 'はじめる' }).click()
  await page.waitForURL(/\/home$/)
  await context.close()

  // The number and the PIN open the door the next time, on any phone.
  const other = await phone(browser, desks.origin, { reducedMotion: 'reduce' })
  await other.page.goto(`/in/${join.replace('-', '')}`)
  await other.page.locator('input[name="number"]').fill(number)
  await other.page.locator('input[name="pin"]').fill(pin)
  await other.page.keyboard.press('Enter')
  await other.page.waitForURL(/\/home$/)
  await other.context.close()
})

test('somebody on the list is matched by the manager and keeps their own number and record', async ({ browser }) => {
  const { context, page } = await phone(browser, desks.origin, { reducedMotion: 'reduce' })
  await ask(page, '安曇ミーナ')
  await open(manager, '/shop')
  await expect(row('安曇').getByLabel('名簿の人')).toContainText('安曇 ミーナ 0107')
  await row('安曇').getByRole('button', { name: '名簿のこの人です' }).click()
  await expect(page.locator('.mark .code')).toHaveText('0107', { timeout: 15_000 })
  await open(manager, '/shop')
  await expect(manager.locator('ul.rows li').filter({ hasText: '安曇' })).toHaveCount(1)
  await context.close()
})

test('a stranger is refused and may ask again', async ({ browser }) => {
  const { context, page } = await phone(browser, desks.origin, { reducedMotion: 'reduce' })
  await ask(page, '通りすがり')
  await open(manager, '/shop')
  await row('通りすがり').getByRole('button', { name: 'ちがう' }).click()
  await expect(page.getByRole('heading', { name: '確認できませんでした' })).toBeVisible({ timeout: 15_000 })
  await page.getByRole('link', { name: 'もう一度はじめる' }).click()
  await page.waitForURL(/\/first$/)
  await context.close()
})
