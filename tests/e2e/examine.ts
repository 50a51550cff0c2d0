import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { overflow } from './desk.ts'

/**
 * What axe finds wrong on the page that is open. No page has frames, so axe need not open a page of its own to collect from
 * them, and only what is wrong is asked for: a third of the time.
 */
export async function foundWrong(page: Page, colours: 'only' | 'too' = 'too'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (colours === 'only') axe.withRules(['color-contrast', 'link-in-text-block'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ''}`)
  )
}

/**
 * Holds the page that is open, in the state it is in, to axe and to 320 px with the larger text, and leaves it as it was.
 * In the dark only colours are another matter; and those are the same in every language, so one language is enough for them.
 */
export async function examineHere(page: Page, name: string, { dark = true } = {}): Promise<void> {
  // Pages without scripts of the app (/now, /card, /v) are ready as they come.
  await page.locator('html:is([data-ready], :not(:has(link[rel="modulepreload"])))').waitFor()
  // What is folded away is read as well.
  const folded = page.locator('main details:not([open])')
  await folded.evaluateAll((all) => all.forEach((each) => each.toggleAttribute('open', each.toggleAttribute('data-shut')))) // prettier-ignore
  for (const colorScheme of dark ? (['dark', 'light'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Colours that are still on their way from one mode to the other are nobody's.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))))
    // Under load the browser may show one mode's letters on the other mode's paper for a moment: what is really wrong stays wrong.
    await expect(async () =>
      expect(await foundWrong(page, colorScheme === 'dark' ? 'only' : 'too'), `${name}, ${colorScheme}`).toEqual([])
    ).toPass({ timeout: 10_000 })
  }
  const size = page.viewportSize()
  const letters = (size: string) => page.evaluate((wanted) => (document.documentElement.dataset['size'] = wanted), size)
  await page.setViewportSize({ width: 320, height: 568 })
  expect(await overflow(page), `${name} at 320 px`).toBeLessThanOrEqual(0)
  await letters('large')
  expect(await overflow(page), `${name} at 320 px with larger text`).toBeLessThanOrEqual(0)
  await letters('normal')
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (size) await page.setViewportSize(size)
  const opened = page.locator('main details[data-shut]')
  await opened.evaluateAll((all) => all.forEach((each) => each.toggleAttribute('data-shut', each.toggleAttribute('open')))) // prettier-ignore
}
