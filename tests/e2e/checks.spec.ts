import { expect, test, type Browser, type Page } from '@playwright/test'
import { newcomer, open, overflow, signedIn } from './desk.ts'
import { activateByHand, phone } from './learner.ts'
import { world } from './server.ts'

const three = { ja: '三つの数', en: 'Three numbers', 'ja-easy': '3つの' } as const

/** Answers every question of the personal check; where only a choice and a press are needed. */
async function answerAll(page: Page): Promise<number> {
  let asked = 0
  for (; asked < 40;) {
    await page.locator('main h1').first().waitFor()
    if ((await page.locator('form[action="?/finish"]').count()) > 0) return asked
    const here = page.url()
    const options = page.locator('input[name="answer"]')
    await options.nth(asked % (await options.count())).check()
    await page.locator('form button.solid').click()
    await page.waitForURL((url) => url.href !== here)
    asked += 1
  }
  return asked
}

test('an employee does the personal check, without JavaScript, and sees three numbers, the gap and two stories', async ({
  browser
}) => {
  const slip = await newcomer(browser, { number: '0985', name: '調 あおい', unit: '本部' })
  const { context, page } = await phone(browser, world().origin, { javaScriptEnabled: false })
  await activateByHand(page, slip, 'ja')
  await page.locator('a[href="/check"]').click()
  await expect(page.getByText('見えるのはあなただけです')).toBeVisible()
  await expect(page.getByText('妥当性を確かめた尺度ではありません')).toBeVisible()
  await page.locator('button.lit').click()

  // Stops after the second question, and is there again.
  await page.locator('input[name="answer"]').first().check()
  await page.locator('form button.solid').click()
  await page.getByRole('button', { name: 'とばす' }).click()
  await page.getByRole('link', { name: '今はやめる' }).click()
  await expect(page.getByText('途中の自分チェックがあります（2 / 34）')).toBeVisible()
  await page.locator('a[href="/check"]').click()
  await page.locator('button.lit').click()
  await expect(page).toHaveURL(/\/check\/ask\/3$/)
  // Nothing chosen: the page says what to do. Back: the answer is still there.
  await page.locator('form button.solid').click()
  await expect(page.getByText('一つ選んでから')).toBeVisible()
  await page.goto('/check/ask/1')
  await expect(page.locator('input[name="answer"]').first()).toBeChecked()

  await page.goto('/check/ask/3')
  expect(await answerAll(page)).toBe(32)
  await page.locator('button.lit').click()
  await expect(page.getByRole('heading', { name: three.ja })).toBeVisible()
  for (const name of ['知っていること', '気持ち', 'したこと'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  await expect(page.getByText('になりそうです（推定）')).toHaveCount(3)
  await expect(page.getByRole('heading', { name: '「わたし」と「わたしのような人」' })).toBeVisible()
  await expect(page.locator('.help a[href^="/learn/"], .help a[href="/try"]')).toHaveCount(2)
  await expect(page.getByText('妥当性を確かめた尺度ではありません')).toBeVisible()
  await page.setViewportSize({ width: 320, height: 568 })
  expect(await overflow(page)).toBeLessThanOrEqual(0)

  // Gone at once.
  await page.locator('summary').filter({ hasText: '全部消す' }).click()
  await page.locator('details button').filter({ hasText: '全部消す' }).click()
  await expect(page.getByText('全部消しました')).toBeVisible()
  await page.goto('/check/result')
  await expect(page).toHaveURL(/\/check$/)
  await context.close()
})

test('the personal check goes on in another language, and no reason comes before the end', async ({ browser }) => {
  const slip = await newcomer(browser, { number: '0982', name: '調 ノア', unit: '本部' })
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip, 'en')
  await open(page, '/check')
  await page.locator('button.lit').click()
  await page.waitForURL(/\/check\/ask\/1$/)
  await page.locator('input[name="answer"]').first().check()
  await page.locator('form button.solid').click()
  await page.waitForURL(/\/check\/ask\/2$/)
  await expect(page.locator('main')).toContainText('within a year')
  await page.locator('button[value="ja-easy"]').click()
  await page.locator('html[data-locale="ja-easy"]').waitFor()
  await expect(page.locator('main')).toContainText('ことは、')

  // The rest as the browser would send it, without painting every page.
  const sent: string[] = []
  for (let number = 2; number <= 34; number += 1) {
    const text = await (await context.request.get(`/check/ask/${number}`)).text()
    sent.push(text)
    const question = /name="question" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const answers = [...text.matchAll(/name="answer" value="([^"]+)"/g)].map((found) => found[1] ?? '')
    const form = { question, answer: answers[number % answers.length] ?? '' }
    const headers = { origin: world().origin }
    expect((await context.request.post(`/check/ask/${number}?/answer`, { form, headers })).ok()).toBe(true)
  }
  expect(sent.filter((text) => /\b(why|fitting|harmless|risky|careful)\b"?:/.test(text))).toEqual([])

  await open(page, '/check/ask/35')
  await page.locator('button.lit').click()
  await page.waitForURL(/\/check\/result$/)
  for (const locale of ['ja-easy', 'en'] as const) {
    if (locale === 'en') await page.locator('button[value="en"]').click()
    await page.locator(`html[data-locale="${locale}"]`).waitFor()
    await expect(page.locator('#numbers')).toContainText(three[locale].slice(0, 3))
    await expect(page.locator('.number')).toHaveCount(3)
  }
  await page.locator('details summary').first().click()
  await expect(page.locator('details li').first()).toContainText('Your answer')
  await context.close()
})

test('two colleagues and the administrator answer the organisation check differently, agree, and print the report', async ({
  browser
}) => {
  const administrator = await signedIn(browser, 'administrator')
  await open(administrator, '/admin/checks')
  await administrator.getByRole('button', { name: '新しい回を始める' }).click()
  await administrator.waitForURL(/\/admin\/checks\/organisation\//)
  const round = administrator.url()
  const { colleague, close } = await asked(browser, administrator, round)
  const shop = await signedIn(browser, 'manager')

  const answer = async (page: Page, which: number, evidence: string) => {
    await open(page, '/check/organisation?head=guideline')
    await page.locator('input[name="answer.written"]').nth(which).check()
    await page.locator('#evidence-written').fill(evidence)
    await page.locator('form button.solid').click()
    await page.waitForURL(/head=reach/)
  }
  await open(shop, '/home')
  await shop.locator('a[href="/check/organisation"]').click()
  await shop.waitForURL(/\/check\/organisation$/)
  await answer(shop, 0, '店の棚の青いファイル')
  await answer(colleague, 0, '')
  await answer(administrator, 2, '見直した日が書いてありません')

  await open(administrator, round)
  const question = administrator.locator('#q-written')
  await expect(question.locator('summary')).toContainText('はい2人・いいえ1人')
  await question.locator('summary').click()
  await expect(question).toContainText('答えが分かれています')
  await expect(question).toContainText('店の棚の青いファイル')
  await question.locator('input[name="answer"]').nth(1).check()
  await question.locator('input[name="owner"]').fill('総務 津守')
  await question.locator('input[name="dueOn"]').fill('2030-12-20')
  await question.getByRole('button', { name: '合意を保存する' }).click()
  await expect(question.getByText('保存しました')).toBeVisible()

  await open(administrator, `${round}/report`)
  await expect(administrator.getByText('総務 津守 · 2030年12月20日まで')).toBeVisible()
  await expect(administrator.getByRole('heading', { level: 2 })).toHaveCount(7)
  await expect(administrator.getByText('点検表であって、測定ではありません').first()).toBeVisible()
  const pdf = await administrator.pdf({ format: 'A4', preferCSSPageSize: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  expect(pages).toBeGreaterThanOrEqual(1)
  expect(pages).toBeLessThanOrEqual(3)

  await open(administrator, '/admin/checks/people')
  await expect(administrator.getByText('まだ出せる数字がありません')).toBeVisible()
  await close()
})

/** Asks the manager of 駅前店 and a newcomer at the head office; the newcomer comes in. */
async function asked(browser: Browser, administrator: Page, round: string) {
  const slip = await newcomer(browser, { number: '0984', name: '調 みずき', unit: '本部' })
  const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, slip, 'ja')
  for (const number of ['0101', '0984']) {
    await open(administrator, `${round}?find=${number}`)
    await administrator.getByRole('button', { name: 'お願いする' }).click()
    await expect(administrator.getByText('お願いしました。').first()).toBeVisible()
  }
  return { colleague: page, close: () => context.close() }
}
