import { expect, test } from '@playwright/test'
import { activateByHand, finishCourse, phone, slip } from './learner.ts'
import { keyboard } from './play.ts'
import { world } from './server.ts'

test('the whole course can be finished in English with the keyboard alone', async ({ browser }) => {
  test.setTimeout(300_000)
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await activateByHand(page, slip(1), 'en')
  expect(await finishCourse(page, 'en', keyboard)).toBe(13)
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible()
  await context.close()
})
