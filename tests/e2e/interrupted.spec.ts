import { expect, test, type Page } from '@playwright/test'
import { courseIn, shown } from './course-text.ts'
import { newcomer } from './desk.ts'
import { activateByHand, phone, pin, slip } from './learner.ts'
import { world } from './server.ts'

const story = '/learn/working-basics/who-can-see/locked-room'
const words = courseIn('ja')[0]?.learner.activities.find(({ id }) => id === 'locked-room')
const say = (scene: string, choice: string): string => {
  const text =
    words?.kind === 'scenario' ? words.scenes[scene]?.choices.find(({ id }) => id === choice)?.text : undefined
  if (!text) throw new Error(`the story has no ${scene}/${choice}`)
  return shown(text)
}
const press = async (page: Page, scene: string, choice: string) => {
  const button = page
    .locator('button')
    .filter({ hasText: say(scene, choice) })
    .last()
  await button.scrollIntoViewIfNeeded()
  await button.click()
}
const open = async (page: Page) => {
  await page.goto(story)
  await page.locator('html[data-ready]').waitFor()
}

test('answers given without a network wait on the phone, say so quietly, and arrive once it is back', async ({
  browser
}) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip(2), 'ja')
  await open(page)
  await context.setOffline(true)
  await press(page, 'cake', 'post-cake')
  await press(page, 'rush', 'enlarge')
  await press(page, 'look', 'crop').catch(() => {})
  await expect(page.getByText('電波を待っています')).toBeVisible()
  const arrived = page.waitForResponse((response) => response.url().endsWith('/api/step') && response.ok())
  await context.setOffline(false)
  await arrived
  await expect(page.getByText('電波を待っています')).toBeHidden()
  // From another device: signed in again with number and PIN, the same scene.
  const other = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await other.page.goto(`/in/${slip(2).join}`)
  await other.page.locator('input[name="number"]').fill(slip(2).number)
  await other.page.locator('input[name="pin"]').fill(pin)
  await other.page.keyboard.press('Enter')
  await other.page.waitForURL(/\/home$/)
  await open(other.page)
  await expect(other.page.locator('button').filter({ hasText: say('rush', 'enlarge') })).toHaveCount(0)
  await other.context.close()
  await context.close()
})

test('of two tabs on the same attempt, the one that fell behind follows and says what happened', async ({
  browser
}) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip(3), 'ja')
  const second = await context.newPage()
  await open(page)
  await open(second)
  await press(page, 'cake', 'post-cake')
  await expect(page.locator('button').filter({ hasText: say('rush', 'enlarge') })).toBeVisible()
  await press(second, 'cake', 'cake-later')
  await expect(second.getByText('べつの画面で先に進んでいたので')).toBeVisible()
  await expect(second.locator('button').filter({ hasText: say('rush', 'enlarge') })).toBeVisible()
  await context.close()
})

test('closing the browser in the middle loses nothing', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip(4), 'ja')
  await open(page)
  const recorded = page.waitForResponse((response) => response.url().endsWith('/api/step'))
  await press(page, 'cake', 'post-cake')
  await recorded
  await page.close()
  // The scene comes with the page, before any script has run.
  const html = await (await context.request.get(story)).text()
  expect(html).toContain(say('rush', 'enlarge'))
  expect(html).not.toContain(say('cake', 'cake-later') + '</span>')
  const again = await context.newPage()
  await again.goto('/home')
  await again.locator('a.btn.lit').click()
  await expect(again.locator('button').filter({ hasText: say('rush', 'enlarge') })).toBeVisible()
  await context.close()
})

test('when the session has ended meanwhile, one signs in and goes on in the same scene with the kept answers', async ({
  browser
}) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip(5), 'ja')
  await open(page)
  await context.clearCookies({ name: 'hinoyojin' })
  await press(page, 'cake', 'post-cake')
  await press(page, 'rush', 'enlarge')
  await expect(page.getByText('ここまでの答えは、このスマホに残っています')).toBeVisible()
  await page.getByRole('link', { name: 'もういちど入る' }).click()
  await page.waitForURL(/\/in\?/)
  await page.locator('input[name="number"]').fill(slip(5).number)
  await page.locator('input[name="pin"]').fill(pin)
  const arrived = page.waitForResponse((response) => response.url().endsWith('/api/step') && response.ok())
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === story)
  await arrived
  await expect(page.locator('button').filter({ hasText: say('look', 'crop') })).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('hinoyojin.outbox.'))))
    .toEqual([])
  await context.close()
})

test('answers left on the phone are sent from the home page too', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip(6), 'ja')
  await open(page)
  await context.route('**/api/step', (route) => route.abort())
  await press(page, 'cake', 'post-cake')
  await expect(page.getByText('電波を待っています')).toBeVisible()
  await context.unroute('**/api/step')
  await page.close()
  const again = await context.newPage()
  const arrived = again.waitForResponse((response) => response.url().endsWith('/api/step') && response.ok())
  await again.goto('/home')
  await arrived
  await expect(again.locator('li.here')).toContainText('つづきから')
  await context.close()
})

test('a wrong PIN on the way back is told at the door, the number stays, and the right one leads where one was going', async ({
  browser
}) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  const mine = await newcomer(browser, { number: '0986', name: '戻田 いつき', unit: '本部' })
  await activateByHand(page, mine, 'ja')
  await context.clearCookies({ name: 'hinoyojin' })
  await page.goto('/record')
  await page.waitForURL(/\/in\?to=/)
  await page.locator('html[data-ready]').waitFor()
  await page.locator('input[name="number"]').fill(mine.number)
  await page.locator('input[name="pin"]').fill('111222')
  await page.getByRole('button', { name: '入る', exact: true }).click()
  await expect(page.getByText('番号か暗証番号が合いませんでした').first()).toBeVisible()
  await expect(page.locator('input[name="number"]')).toHaveValue(mine.number)
  await page.locator('input[name="pin"]').fill(pin)
  await page.getByRole('button', { name: '入る', exact: true }).click()
  await page.waitForURL(/\/record$/)
  await context.close()
})
