import { expect, test } from '@playwright/test'
import { begin, enabled, endingOf, step } from '@hinoyojin/core/scenario/index.ts'
import { courseIn, shown } from './course-text.ts'
import { phone } from './learner.ts'
import { world } from './server.ts'

test('anyone plays one story from the front page without an account, to its debrief', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await page.goto('/')
  await page.getByRole('link', { name: '物語をはじめる' }).click()
  await page.locator('html[data-ready]').waitFor()
  const story = courseIn('ja')[0]?.learner.activities.find(({ id }) => id === 'locked-room')
  if (story?.kind !== 'scenario') throw new Error('no story')
  let state = begin(story)
  while (endingOf(story, state) === undefined) {
    const [choice] = enabled(story, state)
    if (!choice) throw new Error('nothing is offered')
    const button = page
      .locator('button')
      .filter({ hasText: shown(choice.text) })
      .last()
    await button.scrollIntoViewIfNeeded()
    await button.click()
    const next = step(story, state, choice.id)
    if (!next.ok) throw new Error('refused')
    state = next.state
  }
  await page.getByRole('button', { name: '振り返りへ' }).click()
  await expect(page.getByText('あなたの選択は、あなたにだけ見えます')).toBeVisible()
  await expect(page.getByText('一般的な説明で、法的な助言ではありません').first()).toBeVisible()
  expect(await context.cookies()).toEqual([])
  await context.close()
})
