import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { newcomer, open, ownDesks, signedIn } from './desk.ts'
import { examineHere } from './examine.ts'
import { activateByHand, phone } from './learner.ts'

// A published guideline stands on everybody's home page, so this organisation has a server of its own.
test.describe.configure({ mode: 'serial' })
let desks: Awaited<ReturnType<typeof ownDesks>>
let reader: Page
test.beforeAll(async ({ browser }) => void (desks = await ownDesks(browser)))
test.afterAll(() => desks.stop())

const desk = (browser: Browser) => signedIn(browser, 'administrator', {}, desks)
const kept = ['purpose', 'pause', 'review-and-contact']
const answers = { trade: 'food', called: 'company', official: 'no', minors: 'no', foreign: 'yes', contractors: 'no', group: 'no', listed: 'no', union: 'no', workRules: 'yes' } // prettier-ignore

async function publishNow(page: Page, number: number) {
  await open(page, '/admin/guidelines/publish')
  await page.getByRole('button', { name: '承認に出す' }).click()
  await page.getByRole('button', { name: 'この文を承認する' }).click()
  await page.getByRole('button', { name: `第${number}版として公開する` }).click()
  await expect(page.getByText('公開しました。')).toBeVisible()
}

/** Reads what is asked, clause by clause, until the page of the agreement. @returns how many clauses there were */
async function readAll(page: Page): Promise<number> {
  let read = 0
  for (; !/\/agree\//.test(page.url()); read++) {
    const here = page.url()
    const on = page.locator('article a.btn.lit')
    const options = page.locator('form.ask input[type="radio"]')
    for (let at = 0; (await on.count()) === 0; at++) {
      await options.nth(at).check()
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.locator('form.ask button.solid').click()
      ])
      // The answer says whether it fits; only then is there a way on.
      if (((await answer.json()) as { data: string }).data.includes(',true,')) await on.waitFor()
      else await page.locator('form.ask .lit-area').waitFor()
    }
    await on.click()
    await page.waitForURL((url) => url.href !== here)
    await page.locator('html[data-ready]').waitFor()
  }
  return read
}

async function learnerOf(browser: Browser, number: string, locale: LocaleId): Promise<Page> {
  const slip = await newcomer(browser, { number, name: `読む人 ${number}`, unit: '駅前店' }, desks)
  const { page } = await phone(browser, desks.origin)
  await activateByHand(page, slip, locale)
  return page
}

/** Where one stands after the agreement, and the whole text with all that is beside it. */
async function examineAfter(page: Page, locale: LocaleId) {
  await examineHere(page, `/guideline ${locale}`, { dark: locale === 'ja' })
  const here = page.url()
  await open(page, '/guideline/text/1')
  await examineHere(page, `/guideline/text/1 ${locale}`, { dark: locale === 'ja' })
  await open(page, here)
}

async function agreeNow(page: Page) {
  await page.locator('input[name="understood"]').check()
  await page.locator('form[action="?/agree"] button').click()
  await page.waitForURL(/\/guideline\?done=/)
}

test('a guideline is made from answers, a bad sentence is warned about in plain words, and version 1 is published', async ({
  browser
}) => {
  const page = await desk(browser)
  await open(page, '/admin/guidelines')
  await examineHere(page, '/admin/guidelines')
  await open(page, '/admin/guidelines/build')
  await examineHere(page, '/admin/guidelines/build')
  for (const [name, value] of Object.entries(answers)) await page.check(`input[name="${name}"][value="${value}"]`)
  await page.fill('#desk', '総務部（内線 200）')
  await page.getByRole('button', { name: '次へ' }).click()
  await expect(page.getByRole('radio', { name: /短いガイドライン/ })).toBeChecked()
  await page.getByRole('radio', { name: /くわしいガイドライン/ }).check()
  await page.getByRole('button', { name: '下書きを作る' }).click()
  await page.waitForURL(/\/draft\?done=built/)

  // Three clauses are enough for this story.
  const keys = await page.locator('ol.rows a').evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? '')) // prettier-ignore
  expect(keys.length).toBeGreaterThan(18)
  for (const key of keys.filter((each) => !kept.includes(each)))
    await page.evaluate((key) => fetch('?/remove', { method: 'POST', body: new URLSearchParams({ key }) }), key)

  await open(page, '/admin/guidelines/draft/pause')
  await page.fill('#text-ja', '投稿の前に確かめてください。会社への批判を禁止する。')
  const warning = page.locator('#warn-ja')
  await expect(warning).toContainText('会社への批判を禁止する')
  await expect(warning).toContainText('表現の自由')
  await warning.getByRole('button', { name: 'この文に替える' }).click()
  await expect(page.locator('#text-ja')).toHaveValue(/投稿の前に確かめてください。.*正当な批判/)
  await page.getByRole('button', { name: '元の文にもどす' }).click()
  await expect(page.locator('#text-ja')).toHaveValue('投稿の前に確かめてください。会社への批判を禁止する。')
  await examineHere(page, 'a clause with a warning')
  await page.fill('#text-ja', '投稿の前に、写っているものを確かめてください。')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.waitForURL(/\/draft\?done=saved/)
  await examineHere(page, '/admin/guidelines/draft')
  await publishNow(page, 1)
  await open(page, '/admin/guidelines/versions/1')
  await examineHere(page, '/admin/guidelines/versions/1')
  await page.context().close()
})

test('a learner reads and agrees in Japanese; others in English and やさしい日本語, each recorded in their language', async ({
  browser
}) => {
  reader = await learnerOf(browser, '0971', 'ja')
  await reader.locator('a[href="/guideline"]').click()
  await reader.waitForURL(/\/guideline$/)
  await reader.locator('main a.btn.lit').click()
  await reader.waitForURL(/\/read\/1\/purpose/)
  await reader.locator('html[data-ready]').waitFor()
  await reader.getByText('働く人の投稿を見張るため').click()
  await reader.getByRole('button', { name: '答える' }).click()
  await expect(reader.getByText('見張ることはしません。')).toBeVisible()
  await examineHere(reader, 'a clause with its question')
  expect(await readAll(reader)).toBe(3)
  await examineHere(reader, 'the agreement')
  await agreeNow(reader)
  await examineAfter(reader, 'ja')
  await expect(reader.getByText('第1版に同意しました。読んだ言語：日本語')).toBeVisible()

  for (const [number, locale, begin, agreed] of [
    ['0972', 'en', 'The Japanese text prevails', 'you agreed to version 1. Read in: English'],
    ['0973', 'ja-easy', '正式', '1番目（ばんめ）の ガイドラインに 同意（どうい）しました']
  ] as const) {
    const page = await learnerOf(browser, number, locale)
    await page.locator('a[href="/guideline"]').click()
    await page.waitForURL(/\/guideline$/)
    await expect(page.locator('main')).toContainText(begin)
    await page.locator('main a.btn.lit').click()
    await page.waitForURL(/\/read\/1\//)
    await expect(page.locator('article details').first()).toContainText('このガイドラインの目的')
    await examineHere(page, `a clause with its question ${locale}`, { dark: false })
    expect(await readAll(page)).toBe(3)
    await examineHere(page, `the agreement ${locale}`, { dark: false })
    await agreeNow(page)
    await expect(page.locator('main')).toContainText(agreed)
    await examineAfter(page, locale)
    await page.context().close()
  }
}) // prettier-ignore

test('version 2 changes one clause: the reader is asked about that one only, and whoever disagrees is heard', async ({
  browser
}) => {
  const page = await desk(browser)
  await open(page, '/admin/guidelines/draft/pause')
  await page.fill('#text-ja', '投稿の前に、写っているものと、見る人を確かめてください。')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.waitForURL(/\/draft\?done=saved/)
  await open(page, '/admin/guidelines/publish')
  await expect(page.locator('ins').filter({ hasText: '見る人' }).first()).toBeVisible()
  await examineHere(page, '/admin/guidelines/publish')
  await publishNow(page, 2)

  await open(reader, '/home')
  await expect(reader.locator('#guideline-card')).toHaveText('変わったところがあります')
  await open(reader, '/guideline')
  await reader.getByText('分からないこと、賛成できないことがあるとき').click()
  await reader.fill('#note', '見る人とは、だれのことですか。')
  await reader.getByRole('button', { name: '送る' }).click()
  await expect(reader.getByText('届きました。')).toBeVisible()
  await reader.locator('main a.btn.lit').click()
  await reader.waitForURL(/\/read\/2\/pause/)
  await expect(reader.locator('ins').filter({ hasText: '見る人' }).first()).toBeVisible()
  await examineHere(reader, 'a clause that changed')
  expect(await readAll(reader)).toBe(1)
  await agreeNow(reader)

  await open(page, '/admin/guidelines/notes')
  await examineHere(page, '/admin/guidelines/notes')
  await page.locator('textarea').fill('画面を見る人みんなのことです。')
  await page.getByRole('button', { name: '答える' }).click()
  await expect(page.getByText('答えました。')).toBeVisible()
  await open(reader, '/guideline')
  await expect(reader.getByText('画面を見る人みんなのことです。')).toBeVisible()

  await open(page, '/admin/guidelines/people')
  const row = (number: string) => page.locator('tbody tr').filter({ hasText: number })
  await expect(row('0971')).toContainText('同意した')
  await expect(row('0972')).toContainText('変わった条がまだ')
  await expect(row('0973')).toContainText('やさしい日本語')
  await examineHere(page, '/admin/guidelines/people')
  await page.context().close()
})

test('the exported chain is verified by the command line, and a changed name is found', async ({ browser }) => {
  const page = await desk(browser)
  await open(page, '/admin/guidelines/people')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '記録を書き出す' }).click()
  ])
  const file = await download.path()
  const home = path.resolve(import.meta.dirname, '../..')
  const verify = (name: string) => spawnSync(process.execPath, ['apps/cli/src/main.ts', 'evidence', 'verify', name, '--lang', 'ja'], { cwd: home, encoding: 'utf8' }) // prettier-ignore
  const whole = verify(file)
  expect([whole.status, whole.stdout]).toEqual([0, expect.stringMatching(/4件、版 1, 2.*合っています/s)])
  const { readFileSync, writeFileSync } = await import('node:fs')
  writeFileSync(`${file}.changed`, readFileSync(file, 'utf8').replace('読む人 0972', '読む人 0999'))
  const changed = verify(`${file}.changed`)
  expect([changed.status, changed.stdout]).toEqual([1, expect.stringContaining('（同意 2）：書いてある名前は')])
  await reader.context().close()
  await page.context().close()
})
