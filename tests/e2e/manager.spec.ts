import { expect, test } from '@playwright/test'
import { open, posterOf, signedIn, slipOnScreen } from './desk.ts'
import { examineHere } from './examine.ts'
import { activateByHand, phone, pin } from './learner.ts'
import { world } from './server.ts'

const small = { viewport: { width: 390, height: 844 } }

test('a manager sees at one glance how many have finished, and every one of their people by name', async ({
  browser
}) => {
  const page = await signedIn(browser, 'manager', small)
  await open(page, '/shop')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/9人のうち、\d人が終わりました/)
  await expect(page.locator('ul.rows li')).toHaveCount(9)
  await expect(page.locator('ul.rows').getByText('髙森 由布子')).toBeVisible()
  await expect(page.getByText('港通り店')).toHaveCount(0)
  await expect(page.getByText('物語の中で何を選んだかは、だれにも見えません')).toBeVisible()
  await page.context().close()
})

test('a forgotten PIN is replaced in two taps: the slip lets the person in, the old PIN no longer does', async ({
  browser
}) => {
  const page = await signedIn(browser, 'manager', small)
  const { code: join } = await posterOf(page, '駅前店')
  await open(page, '/shop')
  const row = page.locator('ul.rows li').filter({ hasText: '柏原 正吾' })
  await row.getByText('PIN再発行').click()
  await row.getByRole('button', { name: '再発行する' }).click()
  const slip = await slipOnScreen(page)
  expect(slip.number).toBe('0104')
  await expect(page.getByRole('heading', { name: '柏原 正吾さんに渡す紙' })).toBeFocused()
  // Now there is no PIN: the row says so, and offers the slip again.
  await expect(row.getByText('PINをまだ決めていない')).toBeVisible()
  await expect(row.getByText('初めの紙')).toBeVisible()

  const theirs = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(theirs.page, { ...slip, join, name: '柏原 正吾' }, 'ja')
  await theirs.page.goto('/home')
  await expect(theirs.page.getByText('さんがあなたの暗証番号を新しくしました')).toBeVisible()
  await theirs.context.close()
  await open(page, '/shop')
  await expect(row.getByText('PIN再発行')).toBeVisible()
  await page.context().close()
})

test('the manager cannot throw themselves out: their own row has no PIN button', async ({ browser }) => {
  const page = await signedIn(browser, 'manager', small)
  await open(page, '/shop')
  const own = page.locator('ul.rows li').filter({ hasText: '髙森 由布子' })
  await expect(own.getByText('あなた')).toBeVisible()
  await expect(own.getByRole('button')).toHaveCount(0)
  await expect(own.locator('summary')).toHaveCount(0)
  await page.context().close()
})

test('whoever waits at the poster appears without a reload, with the digits of their phone, and gets in when confirmed', async ({
  browser
}) => {
  const page = await signedIn(browser, 'manager', small)
  const { code } = await posterOf(page, '駅前店')
  await open(page, '/shop')
  await expect(page.getByText('入り口で待っている人')).toHaveCount(0)

  const theirs = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await theirs.page.goto(`/in/${code.replace('-', '')}/first`)
  await theirs.page.locator('input[name="number"]').fill('0107')
  await theirs.page.locator('input[name="pin"]').fill(pin)
  await theirs.page.keyboard.press('Enter')
  await theirs.page.waitForURL(/\/wait$/)
  const mark = (await theirs.page.locator('.mark .code').textContent())?.trim() ?? ''
  expect(mark).toMatch(/^\d\d$/)
  await examineHere(theirs.page, 'waiting at the door')

  const waiting = page.locator('section').filter({ hasText: '入り口で待っている人' })
  await expect(waiting).toBeVisible({ timeout: 20_000 })
  await expect(waiting.getByText('安曇 ミーナ')).toBeVisible()
  await expect(waiting.getByText(`数字 ${mark}`)).toBeVisible()
  await waiting.getByRole('button', { name: '本人です' }).click()
  await expect(page.getByText('安曇 ミーナさんが入れるようになりました')).toBeVisible()
  await theirs.page.waitForURL(/\/home$/)
  await theirs.context.close()
  await page.context().close()
})

test('somebody who is not meant is refused, and told to talk to the manager', async ({ browser }) => {
  const page = await signedIn(browser, 'manager', small)
  const { code } = await posterOf(page, '駅前店')
  const theirs = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await theirs.page.goto(`/in/${code.replace('-', '')}/first`)
  await theirs.page.locator('input[name="number"]').fill('0108')
  await theirs.page.locator('input[name="pin"]').fill(pin)
  await theirs.page.keyboard.press('Enter')
  await theirs.page.waitForURL(/\/wait$/)
  await open(page, '/shop')
  const row = page.locator('section.lit-area li').filter({ hasText: '千々石 大地' })
  await expect(row.getByText('もう入ったことのある人です')).toBeVisible()
  await row.getByRole('button', { name: 'ちがう' }).click()
  await expect(page.getByText('ことわりました')).toBeVisible()
  await expect(theirs.page.getByRole('heading', { name: '確認できませんでした' })).toBeVisible({ timeout: 15_000 })
  await theirs.context.close()
  await page.context().close()
})

test('the pages of administrators and of other shops stay closed, in words', async ({ browser }) => {
  const page = await signedIn(browser, 'manager', small)
  for (const path of ['/admin/people', '/admin/evidence/file', '/shop?unit=00000000-0000-7000-8000-000000000000']) {
    const answer = await page.goto(path)
    expect([403, 404], path).toContain(answer?.status())
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.context().close()
})

test('the way to own settings and out is in the menu', async ({ browser }) => {
  const page = await signedIn(browser, 'manager', small)
  await open(page, '/shop')
  await page.locator('summary').filter({ hasText: 'メニュー' }).click()
  await page.getByRole('link', { name: '出る' }).click()
  await page.waitForURL(/\/out$/)
  await page.getByRole('link', { name: 'もどる' }).click()
  await page.waitForURL(/\/home$/)
  await page.context().close()
})
