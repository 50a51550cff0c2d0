import { expect, test, type Page } from '@playwright/test'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { activateByHand, phone, slip } from './learner.ts'
import { world } from './server.ts'

const read = async (page: Page, path: string, locale: LocaleId = 'ja') => {
  if (locale !== 'ja') {
    await page.goto('/')
    await page.locator(`button[value="${locale}"]`).click()
    await page.locator(`html[data-locale="${locale}"]`).waitFor()
  }
  await page.goto(path)
  await page.locator('html[data-ready]').waitFor()
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('the first scene is told once, with headings, names and what may be done', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await read(page, '/try')
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - main:
      - button "やめる"
      - heading "八人だけの部屋" [level=1]
      - button "一覧で読む"
      - time: 15:40
      - heading "場面 1" [level=2]
      - paragraph: 芽依 大学の友だち
      - group "物語のスマホ":
        - paragraph: 金曜日 大学のベンチ 15:40
        - paragraph: 芽依
        - paragraph: きのうありがと！最後の一本、三回吹いても消えん
        - img /家のテーブルのバースデーケーキ/
        - group "どうしますか":
          - button "「二十歳おめでとう」と上げる"
          - button "親しい友達だけに上げる"
        - paragraph: 芽依
        - paragraph: これ上げてよ。手だけ出演の二人もOKだって
      - group "どうしますか":
        - button "「念のため、やめとくね」と返す"
      - status: 光っているところに、さわれます
      - progressbar "物語のすすみぐあい"
  `)
  await context.close()
})

test('readings over the words are for the eye: whoever listens hears each word once', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await read(page, '/try', 'ja-easy')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(page.locator('ruby').first()).toBeVisible()
  const readings = await page.locator('rt').allTextContents()
  expect(readings.length).toBeGreaterThan(10)
  // What the browser itself hands to a screen reader.
  const { nodes } = await (await context.newCDPSession(page)).send('Accessibility.getFullAXTree')
  const told = nodes.filter(({ ignored }) => !ignored).map(({ name }) => String(name?.value ?? ''))
  expect(told.map((each) => each.replaceAll(' ', ''))).toContain('8人だけの部屋')
  expect(told.filter((each) => readings.includes(each))).toEqual([])
  await context.close()
})

test('after a gesture the focus is at the new scene, and each line that arrives is read out once', async ({
  browser
}) => {
  const { context, page } = await phone(browser, world().origin) // with motion: things arrive one by one
  await read(page, '/try')
  const region = page.locator('[aria-live="polite"]')
  await region.evaluate((element) => {
    const told: string[] = []
    Object.assign(window, { told })
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node.textContent?.trim()) told.push(node.textContent.trim())
    }).observe(element, { childList: true })
  })
  await press(page, '「二十歳おめでとう」と上げる')
  await expect(page.getByRole('heading', { level: 2, name: '場面 2', exact: true })).toBeFocused()
  await expect(page.getByRole('button', { name: '写真を大きくして見る' })).toBeVisible()
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told) // put there above
  expect(told.length).toBe(4)
  expect(new Set(told).size).toBe(4)
  expect(told[1]).toContain('電車動いた')
  await context.close()
})

test('the photo tool works with the keys, gives the focus back, and later scenes tell that the photo was cut', async ({
  browser
}) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await read(page, '/try')
  await press(page, '「二十歳おめでとう」と上げる')
  await press(page, '写真を大きくして見る')
  await press(page, '手とマグだけに切り取る')
  await expect(page.getByRole('heading', { name: '写真を切り取る' })).toBeFocused()
  await press(page, 'やめて、もどる')
  await expect(page.getByRole('heading', { name: '場面 3' })).toBeFocused()

  await press(page, '手とマグだけに切り取る')
  const corner = page.getByRole('slider', { name: '左上の角' })
  await corner.focus()
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
  }
  await expect(corner).toHaveAttribute('aria-valuetext', '左から50%、上から50%')
  await press(page, '手とマグだけに切り取る')
  await expect(page.getByRole('heading', { name: '場面 4' })).toBeFocused()
  const cut = page.getByRole('img', { name: '切り取った写真' })
  await expect(cut).toBeVisible()
  const window = await cut.locator('..').boundingBox()
  const picture = await cut.boundingBox()
  expect((picture?.width ?? 0) / (window?.width ?? 1)).toBeCloseTo(2, 1)
  await context.close()
})

test('a photo taken anew is told in words, for the old one would say something else', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await read(page, '/try')
  await press(page, '親しい友達だけに上げる')
  await press(page, '写真を大きくして見る')
  await press(page, 'ノートを閉じて撮り直す')
  await expect(page.getByText('撮り直した写真')).toBeVisible()
  await expect(page.getByRole('img', { name: /予約帳/ })).toHaveCount(0)
  await context.close()
})

test('whoever reads stories as a list finds the next one as a list, from the server, and can go back', async ({
  browser
}) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await read(page, '/try')
  await press(page, '一覧で読む')
  await expect(page.getByRole('heading', { level: 1, name: '15時40分' })).toBeFocused()
  expect(await (await context.request.get('/try')).text()).toContain('スマホの絵で読む')
  await page.reload()
  await expect(page.getByRole('list', { name: 'どうしますか' }).getByRole('button')).toHaveCount(3)
  await page.locator('html[data-ready]').waitFor()
  await press(page, 'スマホの絵で読む')
  await expect(page.getByRole('heading', { name: '場面 1' })).toBeFocused()
  await page.reload()
  await expect(page.locator('.stage')).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('hinoyojin-view')
  await context.close()
})

test('each step of a question, a photo and a story can be followed by ear', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip(7), 'ja')
  // A question is read from its situation on, and the answer is told before its reasons.
  await read(page, '/learn/working-basics/who-can-see/who-can-see-check')
  await expect(page.locator('.situation')).toBeFocused()
  await expect(page.getByRole('img', { name: '4問のうち1問目' })).toBeVisible()
  await page.locator('main li button').first().click()
  await expect(page.locator('.say')).toBeFocused()
  await press(page, 'つぎへ')
  await expect(page.getByRole('img', { name: '4問のうち2問目' })).toBeVisible()
  await expect(page.locator('.situation')).toBeFocused()

  // The things on a photo are a list of words as well.
  await read(page, '/learn/working-basics/ten-second-look/staff-room')
  await press(page, '言葉の一覧でさがす')
  const things = page.getByRole('group', { name: '言葉の一覧でさがす' }).getByRole('checkbox')
  await expect(things).toHaveCount(10)
  await things.first().press('Space')
  await expect(page.getByRole('status').filter({ hasText: 'しるし 1' })).toBeVisible()
  await press(page, '見終わった')
  await expect(page.getByRole('heading', { name: 'ここに、手がかりがありました' })).toBeFocused()

  // Gentler words can be chosen and taken back, and the key says which holds.
  await read(page, '/learn/working-basics/when-it-happens/first-hour')
  const softer = page.getByRole('button', { name: '言葉をやわらげる' })
  await expect(softer).toHaveAttribute('aria-pressed', 'false')
  await softer.click()
  await expect(page.getByText('お店の名前、写っているかも')).toBeVisible()
  await expect(softer).toHaveAttribute('aria-pressed', 'true')
  await softer.click()
  await expect(page.getByText('伝票に出てるよ')).toBeVisible()
  await context.close()
})

test('a page in English says which of its words are Japanese', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await read(page, '/', 'en')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('banner').locator('[lang="ja"]')).toHaveText(['火の用心', '日本語', 'やさしい日本語'])
  await context.close()
})
