import { expect, test, type Browser, type Page } from '@playwright/test'
import { newcomer, open, overflow, signedIn } from './desk.ts'
import { examineHere } from './examine.ts'
import { activateByHand, phone } from './learner.ts'
import { world } from './server.ts'

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
  await expect(page.getByRole('heading', { name: '三つの数' })).toBeVisible()
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

// What the result must say, in the words of each language.
const said = {
  en: {
    numbers: ['Three numbers', 'What you know', 'How you feel', 'What you did'],
    gap: '“Me” and “people like me”',
    not: 'Not a validated scale. Not for hiring, pay, appraisal or discipline.',
    two: 'Two that may help next'
  },
  'ja-easy': {
    numbers: ['3つの 数字（すうじ）', '知（し）って いる こと', '気持（きも）ち', 'した こと'],
    gap: '「わたし」と 「わたしのような 人（ひと）」',
    not: '研究（けんきゅう）で 確（たし）かめた テストでは ありません。',
    two: '次（つぎ）に 見（み）る 2つ'
  }
} as const

for (const [at, locale] of (['en', 'ja-easy'] as const).entries())
  test(`the personal check is done to its result in ${locale}, and no reason comes before the end`, async ({
    browser
  }) => {
    const slip = await newcomer(browser, { number: `098${at + 2}`, name: `調 ${'ノリ'[at] ?? ''}ア`, unit: '本部' })
    const { context, page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
    await activateByHand(page, slip, locale)
    await page.locator('a[href="/check"]').click()
    await page.waitForURL(/\/check$/)
    await expect(page.locator('main')).toContainText(said[locale].not)
    const begin = page.locator('button.lit')
    await begin.click()
    await page.waitForURL(/\/check\/ask\/1$/)
    await page.locator('html[data-ready]').waitFor()

    const sent: Promise<string>[] = []
    page.on('response', (answer) => {
      if (answer.status() < 300 && /html|json/.test(answer.headers()['content-type'] ?? ''))
        sent.push(answer.text().catch(() => ''))
    })
    await examineHere(page, `a question ${locale}`, { dark: false })
    if (locale === 'en') {
      // Whoever changes the language goes on where they are.
      const other = async (to: string) => {
        await page.locator(`button[value="${to}"]`).click()
        await page.locator(`html[data-locale="${to}"]`).waitFor()
      }
      await other('ja')
      await expect(page).toHaveURL(/\/check\/ask\/1$/)
      await examineHere(page, 'a question ja')
      await other('en')
    }
    expect(await answerAll(page)).toBe(34)
    const before = (await Promise.all(sent)).join('\n')
    expect(before.length).toBeGreaterThan(1000)
    expect(before).not.toMatch(/\b(why|fitting|harmless|risky|careful)\b"?:/)

    await page.locator('button.lit').click()
    await page.waitForURL(/\/check\/result$/)
    const { numbers, gap, not, two } = said[locale]
    const headings = page.getByRole('heading')
    for (const name of [...numbers, gap, two])
      await expect(headings.filter({ hasText: name }).first(), name).toBeVisible()
    await expect(page.locator('.number')).toHaveCount(3)
    await expect(page.locator('.help a[href^="/learn/"], .help a[href="/try"]')).toHaveCount(2)
    await expect(page.locator('body')).toContainText(not)
    await examineHere(page, `the result ${locale}`, { dark: locale === 'en' })
    await page.locator('details summary').first().click()
    const answered = locale === 'en' ? 'Your answer' : 'あなたの 答（こた）え'
    await expect(page.locator('details li').first()).toContainText(answered)
    if (locale === 'en') {
      await page.locator('button[value="ja"]').click()
      await expect(page.getByRole('heading', { name: '三つの数' })).toBeVisible()
      await examineHere(page, 'the result ja', { dark: false })
    }
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
  await open(administrator, '/admin/checks')
  await examineHere(administrator, '/admin/checks')
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
  await examineHere(shop, '/check/organisation')
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
  await examineHere(administrator, 'a round of the organisation check')

  await open(administrator, `${round}/report`)
  await expect(administrator.getByText('総務 津守 · 2030年12月20日まで')).toBeVisible()
  await expect(administrator.getByRole('heading', { level: 2 })).toHaveCount(7)
  await expect(administrator.getByText('点検表であって、測定ではありません').first()).toBeVisible()
  await examineHere(administrator, 'the report')
  const pdf = await administrator.pdf({ format: 'A4', preferCSSPageSize: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  expect(pages).toBeGreaterThanOrEqual(1)
  expect(pages).toBeLessThanOrEqual(3)

  await open(administrator, '/admin/checks/people')
  await expect(administrator.getByText('まだ出せる数字がありません')).toBeVisible()
  await examineHere(administrator, '/admin/checks/people')
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
