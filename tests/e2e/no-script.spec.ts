import { expect, test } from '@playwright/test'
import { newcomer, ownDesks, posterOf, signedIn, slipOnScreen } from './desk.ts'
import { phone, pin } from './learner.ts'

const bare = { javaScriptEnabled: false }

// A list is applied here, which somebody else's change in between would rightly stop.
let desks: Awaited<ReturnType<typeof ownDesks>>
test.beforeAll(async ({ browser }) => void (desks = await ownDesks(browser)))
test.afterAll(() => desks.stop())

test('without JavaScript: a slip opens the door, and number and PIN open it again', async ({ browser }) => {
  const slip = await newcomer(browser, { number: '0971', name: '素手 いちろう', unit: '本部' }, desks)
  const { context, page } = await phone(browser, desks.origin, bare)
  await page.goto('/in')
  await page.locator('input[name="code"]').fill(slip.join)
  await page.locator('main form button.lit').click()
  await page.getByRole('link', { name: 'はじめての方はこちら' }).click()
  await page.locator('input[name="number"]').fill(slip.number)
  await page.locator('input[name="slip"]').fill(slip.code)
  await page.locator('input[name="pin"]').fill('12345')
  await page.locator('main form button.lit').click()
  await expect(page.getByText('暗証番号は、数字6つです').first()).toBeVisible()
  await expect(page.locator('input[name="number"]')).toHaveValue(slip.number)
  await page.locator('input[name="pin"]').fill(pin)
  await page.locator('main form button.lit').click()
  await page.waitForURL(/\/home$/)
  await page.goto('/out')
  await page.locator('main form button.lit').click()
  await page.waitForURL(/\/in$/)
  await page.locator('input[name="number"]').fill(slip.number)
  await page.locator('input[name="pin"]').fill(pin)
  await page.locator('main form button.lit').click()
  await page.waitForURL(/\/home$/)
  await context.close()
})

test('without JavaScript: whoever waits at the poster gets in, and the manager confirms', async ({ browser }) => {
  const waiting = await newcomer(browser, { number: '0972', name: '素手 まつ', unit: '本部' }, desks)
  const { context, page } = await phone(browser, desks.origin, bare)
  await page.goto(`/in/${waiting.join.replace('-', '')}/first`)
  await page.locator('input[name="number"]').fill(waiting.number)
  await page.locator('input[name="pin"]').fill(pin)
  await page.locator('main form button.lit').click()
  await page.waitForURL(/\/wait$/)
  const desk = await signedIn(browser, 'administrator', bare, desks)
  const { unitId } = await posterOf(desk, '本部')
  await desk.goto(`/shop?unit=${unitId}`)
  await desk
    .locator('section.lit-area li')
    .filter({ hasText: '素手 まつ' })
    .getByRole('button', { name: '本人です' })
    .click()
  await expect(desk.getByText('素手 まつさんが入れるようになりました')).toBeVisible()
  // The waiting page looks again by itself every few seconds; that needs no script.
  await page.waitForURL(/\/home$/, { timeout: 30_000 })
  await desk.context().close()
  await context.close()
})

test('without JavaScript: a PIN is reset and the slip is on the page', async ({ browser }) => {
  const person = await newcomer(browser, { number: '0973', name: '素手 わすれ', unit: '本部' }, desks)
  const page = await signedIn(browser, 'administrator', bare, desks)
  const { unitId } = await posterOf(page, '本部')
  await page.goto(`/shop?unit=${unitId}`)
  const row = page.locator('ul.rows li').filter({ hasText: person.name })
  await row.locator('summary').click()
  await row.getByRole('button', { name: '紙を出す' }).click()
  const slip = await slipOnScreen(page)
  expect(slip.number).toBe('0973')
  expect(slip.code).not.toBe(person.code)
  await page.context().close()
})

test('without JavaScript: a list is read, looked at and given up', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator', bare, desks)
  await page.goto('/admin/import')
  await page.setInputFiles('input[type="file"]', {
    name: '名簿.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('社員番号,氏名,店舗\r\n0974,素手 よみ,本部\r\n')
  })
  await page.getByRole('button', { name: '下見する' }).click()
  await expect(page.getByRole('heading', { name: '取り込みの下見' })).toBeVisible()
  await expect(page.locator('section').filter({ hasText: '新しい人' }).getByText('素手 よみ')).toBeVisible()
  await page.getByRole('button', { name: '取り込む' }).click()
  await expect(page.getByRole('status')).toContainText('新しく1人')
  await page.locator('tbody tr').first().locator('summary').click()
  await page.locator('tbody tr').first().getByRole('button', { name: '元に戻す' }).click()
  await expect(page.getByRole('status').filter({ hasText: '元に戻しました' })).toBeVisible()
  await page.context().close()
})

test('without JavaScript: an assignment is looked at, made and withdrawn', async ({ browser }) => {
  const page = await signedIn(browser, 'administrator', bare, desks)
  await page.goto('/admin/assignments')
  const unit = page.locator('#unit option').filter({ hasText: '本部' })
  await page.locator('#unit').selectOption((await unit.getAttribute('value')) ?? '')
  await page.locator('#due').fill('2030-12-20')
  await page.getByRole('button', { name: 'だれに届くか見る' }).click()
  await expect(page.getByText(/人に届きます/)).toBeVisible()
  await page.getByRole('button', { name: '割り当てる', exact: true }).click()
  await expect(page.getByText('割り当てました')).toBeVisible()
  const made = page.locator('ul.rows li').filter({ hasText: '2030年12月20日' })
  await made.locator('summary').click()
  await made.getByRole('button', { name: '取り下げる' }).click()
  await expect(page.getByText('取り下げました')).toBeVisible()
  await page.context().close()
})
