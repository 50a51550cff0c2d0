import { expect, type Page } from '@playwright/test'
import { begin, enabled, endingOf, step } from '@hinoyojin/core/scenario/index.ts'
import type {
  KeyPack,
  KeyScenario,
  LearnerActivity,
  LearnerPack,
  LearnerScenario
} from '@hinoyojin/core/schema/pack.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { courseIn, plain, playerWordsIn, shown } from './course-text.ts'

/** How a learner moves: by touching what is lit, or with Tab and Enter in the list view. */
export type Hand = { press: (page: Page, text: string) => Promise<void>; list: boolean }

export const touch: Hand = {
  list: false,
  press: async (page, text) => {
    const button = page
      .locator('button, a.btn, label')
      .filter({ hasText: shown(text) })
      .last()
    await button.scrollIntoViewIfNeeded()
    await button.click()
  }
}

/** Tab until the control with these words has the focus, then Enter or Space: nothing else. */
export const keyboard: Hand = {
  list: true,
  press: async (page, text) => {
    const wanted = shown(text)
    for (let tries = 0; tries < 80; tries++) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent
        return {
          text: (label ?? '').replace(/\s+/g, ' ').trim(),
          box: element instanceof HTMLInputElement && element.type === 'checkbox'
        }
      })
      // a gesture of the list view carries its kind after its words
      if (focused.text.startsWith(wanted.replace(/\s+/g, ' ').trim()))
        return page.keyboard.press(focused.box ? 'Space' : 'Enter')
      await page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not reach 「${text}」`)
  }
}

/** Plays whatever activity the page shows, to its end. */
export async function playHere(page: Page, locale: LocaleId, hand: Hand): Promise<LearnerActivity['kind']> {
  const [, course, moduleId, activityId] = new URL(page.url()).pathname.split('/').slice(1).map(decodeURIComponent)
  const module = courseIn(locale, course).find(({ learner }) => learner.module === moduleId)
  const activity = module?.learner.activities.find(({ id }) => id === activityId)
  if (!module || !activity) throw new Error(`the course has no ${page.url()}`)
  await page.locator('html[data-ready]').waitFor()
  await expect(page.locator('h1').first()).toBeVisible()
  switch (activity.kind) {
    case 'lesson':
      await hand.press(page, playerWordsIn(locale).lesson.read)
      break
    case 'scenario':
      await playStory(page, locale, hand, activity, module.key)
      break
    case 'spot':
      await playSpot(page, locale, hand, activity, module)
      break
    case 'check':
      await playCheck(page, locale, hand, activity, module.key)
  }
  return activity.kind
}

async function playStory(page: Page, locale: LocaleId, hand: Hand, story: LearnerScenario, key: KeyPack) {
  const words = playerWordsIn(locale)
  // Whoever has switched to the list once finds the next story as a list.
  if (hand.list && (await page.locator('.stage').count()) > 0) {
    await hand.press(page, words.stage.list)
    await expect(page.locator('.stage')).toHaveCount(0)
  }
  let state = begin(story)
  for (let turn = 0; endingOf(story, state) === undefined; turn++) {
    const offered = enabled(story, state)
    const own = key.activities.find((each): each is KeyScenario => each.id === story.id && each.kind === 'scenario')
    // Towards the better evening, but never twice the same way out of a scene one comes back to.
    const met = offered.find(({ id }) => Object.values(own?.choices[state.scene]?.[id]?.evidence ?? {}).includes('met'))
    const choice = met ?? offered[turn % offered.length]
    if (!choice) throw new Error('nothing is offered')
    await hand.press(page, choice.text)
    // The photo tool opens first, where the scene has a picture; the act is pressed there.
    const tool = page
      .locator('.crop')
      .getByRole('button')
      .filter({ hasText: shown(choice.text) })
    if (!hand.list && choice.ui === 'photo.edit') await tool.click()
    const next = step(story, state, choice.id)
    if (!next.ok) throw new Error('the story refused its own choice')
    state = next.state
  }
  const on = page.getByRole('button').filter({ hasText: shown(words.stage.toDebrief) })
  await expect(on).toBeEnabled()
  await hand.press(page, words.stage.toDebrief)
  await page.waitForURL(/\/debrief$/)
}

async function playSpot(
  page: Page,
  locale: LocaleId,
  hand: Hand,
  spot: Extract<LearnerActivity, { kind: 'spot' }>,
  module: { learner: LearnerPack; key: KeyPack }
) {
  const words = playerWordsIn(locale)
  const key = module.key.activities.find(({ id }) => id === spot.id)
  const clues = spot.things.filter(({ id }) => key?.kind === 'spot' && id in key.clues)
  if (hand.list) await hand.press(page, words.spot.list)
  for (const { label } of clues) {
    if (hand.list) await hand.press(page, label)
    else await page.getByRole('button', { name: plain(label), exact: true }).click()
  }
  await hand.press(page, words.spot.done)
  await expect(page.locator('button').filter({ hasText: shown(words.next) })).toBeVisible()
  await hand.press(page, words.next)
}

async function playCheck(
  page: Page,
  locale: LocaleId,
  hand: Hand,
  check: Extract<LearnerActivity, { kind: 'check' }>,
  key: KeyPack
) {
  const words = playerWordsIn(locale)
  const own = key.activities.find(({ id }) => id === check.id)
  for (let asked = 0; asked < 40; asked++) {
    const situation = shown((await page.locator('.situation').textContent()) ?? '')
    const item = check.items.find(
      (each) => shown(each.situation).replace(/\s+/g, ' ').trim() === situation.replace(/\s+/g, ' ').trim()
    )
    if (!item || own?.kind !== 'check') throw new Error(`nobody wrote 「${situation}」`)
    const best = item.options.find(({ id }) => own.items[item.id]?.options[id]?.verdict === 'met')
    await hand.press(page, best?.text ?? '')
    const last = page.locator('button').filter({ hasText: shown(words.check.finish) })
    const next = page.locator('button').filter({ hasText: shown(words.next) })
    await expect(last.or(next)).toBeVisible()
    if (await last.isVisible()) return hand.press(page, words.check.finish)
    await hand.press(page, words.next)
    await expect(page.locator('.situation')).not.toHaveText(situation)
  }
}
