import { expect, test } from '@playwright/test'
import type { LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import { courseIn, shown } from './course-text.ts'
import { phone } from './learner.ts'
import { world } from './server.ts'

const story = courseIn('ja')[0]?.learner.activities.find((each): each is LearnerScenario => each.kind === 'scenario')
if (!story) throw new Error('no story')
const first = story.scenes[story.start]

test('the first scene of a story is in the page as the server sends it, with all that may be done there', async ({
  browser
}) => {
  const { context, page } = await phone(browser, world().origin, { javaScriptEnabled: false })
  await page.goto('/try')
  const words = [...(first?.show ?? []), ...(first?.choices ?? [])].flatMap(({ text }) => text ?? [])
  expect(words.length).toBeGreaterThan(3)
  for (const each of words) await expect(page.getByText(shown(each)).first()).toBeVisible()
  // With its looks: the styles come with the page as well.
  await expect(page.locator('.device')).toHaveCSS('border-top-left-radius', '38px')
  await context.close()
})

test('the first screen of a story asks for few files', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.resourceType()))
  await page.goto('/try')
  await page.locator('html[data-ready]').waitFor()
  await page.waitForLoadState('networkidle')
  expect(asked.filter((type) => type === 'script').length).toBeLessThanOrEqual(14)
  expect(asked.length).toBeLessThanOrEqual(26)
  await context.close()
})
