import { expect, test } from '@playwright/test'
import { activateByHand, phone, slip } from './learner.ts'
import { playHere, touch } from './play.ts'
import { world } from './server.ts'

const lesson = '/learn/working-basics/who-can-see/lesson'

test('from something finished, the way on opens the next activity and not the last one again', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip(8), 'ja')
  await page.goto(lesson)
  await playHere(page, 'ja', touch)
  await page.waitForURL(/locked-room$/)
  await expect(page.getByRole('heading', { name: '八人だけの部屋' })).toBeVisible()

  await page.goto(lesson)
  await expect(page.getByText('終わりました')).toBeVisible()
  await page.getByRole('link', { name: 'つぎへ：八人だけの部屋' }).click()
  await page.waitForURL(/locked-room$/)
  await expect(page.getByText('終わりました')).toBeHidden()
  await expect(page.getByRole('button', { name: '「二十歳おめでとう」と上げる' })).toBeVisible()
  await context.close()
})

test('after a story the better act is rehearsed in its own scene, with the picture and the photo tool', async ({
  browser
}) => {
  test.setTimeout(90_000)
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip(9), 'ja')
  await page.goto('/learn/working-basics/who-can-see/locked-room')
  await playHere(page, 'ja', touch)
  await expect(page).toHaveTitle(/八人だけの部屋 · 振り返り/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('button', { name: /いちどやってみる/ }).click()
  await expect(page.getByRole('heading', { name: 'いちど、手を動かす' })).toBeFocused()
  await page.getByRole('button', { name: '手とマグだけに切り取る' }).click()
  await expect(page.getByRole('slider')).toHaveCount(4)
  await page.getByRole('button', { name: '手とマグだけに切り取る' }).click()
  await expect(page.getByText('できました。つぎも、この一手です。')).toBeVisible()
  await context.close()
})
