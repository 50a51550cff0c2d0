import { expect, test } from '@playwright/test'
import { activateByHand, finishCourse, phone, slip } from './learner.ts'
import { touch } from './play.ts'
import { world } from './server.ts'

test('someone who reads やさしい日本語 finishes the whole course with ruby on an old, small phone', async ({
  browser
}) => {
  test.setTimeout(240_000)
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 320, height: 568 })
  await activateByHand(page, slip(0), 'ja-easy')
  await expect(page.locator('ruby rt').first()).toBeVisible()
  const played = await finishCourse(page, 'ja-easy', touch, async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, page.url()).toBeLessThanOrEqual(0)
  })
  expect(played).toBe(13)
  await context.close()
})
