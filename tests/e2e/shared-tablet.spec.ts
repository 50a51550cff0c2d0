import { expect, test } from '@playwright/test'
import { newcomer } from './desk.ts'
import { activateByHand, phone, pin } from './learner.ts'
import { playHere, touch } from './play.ts'
import { world } from './server.ts'

test('on a tablet that many use, finishing signs out, and the back button shows nothing of the last person', async ({
  browser
}) => {
  const slip = await newcomer(browser, { number: '0981', name: '共田 まなぶ', unit: '本部' })
  const own = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(own.page, slip, 'ja')
  await own.context.close()

  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await page.goto(`/in/${slip.join.replace('-', '')}`)
  await page.locator('input[name="number"]').fill(slip.number)
  await page.locator('input[name="pin"]').fill(pin)
  await page.getByText('みんなで使う端末です').click()
  await page.getByRole('button', { name: '入る', exact: true }).click()
  await page.waitForURL(/\/home$/)
  await expect(page.getByText('共田 まなぶ')).toBeVisible()
  await page.locator('a.btn.lit').click()
  await page.waitForURL(/\/learn\//)
  const activity = page.url()
  if ((await playHere(page, 'ja', touch)) === 'scenario')
    await page
      .getByRole('button', { name: /つぎ|次|おわ|終/ })
      .last()
      .click()
  await page.waitForURL((url) => url.pathname === '/in')

  // The next person stands before the same door, which still knows that it is shared.
  await expect(page.locator('input[name="number"]')).toHaveValue('')
  await expect(page.getByText('共田')).toHaveCount(0)
  await page.goBack()
  await page.waitForURL((url) => url.pathname !== '/out')
  await expect(page.getByText('共田')).toHaveCount(0)
  await page.goto(activity)
  await page.waitForURL(/\/in/)
  expect((await page.goto('/home'))?.url()).toContain('/in')
  await context.close()
})
