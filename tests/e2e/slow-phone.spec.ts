import { expect, test } from '@playwright/test'
import type { LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import { courseIn, shown } from './course-text.ts'
import { activateByHand, phone, slip } from './learner.ts'
import { touch } from './play.ts'
import { world } from './server.ts'

const story = courseIn('ja')[0]?.learner.activities.find((each): each is LearnerScenario => each.kind === 'scenario')
if (!story) throw new Error('no story')
const scene = (id: string) => story.scenes[id] ?? { show: [], choices: [] }
const wordsOf = (id: string) => [...scene(id).show.flatMap(({ text }) => text ?? []), ...scene(id).choices.filter(({ when }) => !when).map(({ text }) => text)] // prettier-ignore

test('the first scene of a story is in the page as the server sends it, with all that may be done there', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { javaScriptEnabled: false })
  await page.goto('/try')
  for (const words of wordsOf(story.start)) await expect(page.getByText(shown(words)).first()).toBeVisible()
  await expect(page.getByText('物語にはJavaScriptが必要です')).toBeVisible()
  await context.close()
})

test('a story that was left comes back from the server in the scene where it was left', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip(7), 'ja')
  const there = `/learn/working-basics/who-can-see/${story.id}`
  await page.goto(there)
  await page.locator('html[data-ready]').waitFor()
  const recorded = page.waitForResponse((response) => response.url().endsWith('/api/step') && response.ok())
  await touch.press(page, scene('cake').choices[0]?.text ?? '')
  await recorded
  const html = await (await context.request.get(there)).text()
  for (const words of wordsOf('rush')) expect(html).toContain(shown(words))
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
