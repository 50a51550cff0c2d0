import { expect, test } from '@playwright/test'
import { examineHere } from './examine.ts'
import { activate, finishCourse, phone } from './learner.ts'
import { touch } from './play.ts'
import { world } from './server.ts'

test('a part-timer opens the slip on a phone, finishes the whole course by touch, and sees what is kept about them', async ({
  browser
}) => {
  test.setTimeout(240_000)
  const { origin, learner } = world()
  const { context, page } = await phone(browser, origin, { reducedMotion: 'reduce' })
  await page.goto(learner)
  await examineHere(page, 'a printed slip')
  await activate(page, learner, 'ja')
  await expect(page.getByRole('heading', { name: 'はたらく人の基礎' })).toBeVisible()

  expect(await finishCourse(page, 'ja', touch)).toBe(13)
  await expect(page.getByRole('heading', { name: 'ぜんぶ終わりました' })).toBeVisible()

  await page.goto('/record')
  await expect(page.getByText('届いた').first()).toBeVisible()
  await context.close()
})
