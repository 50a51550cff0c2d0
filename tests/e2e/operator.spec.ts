import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { at, enterByLink, open, ownDesks, signedIn, type Desks } from './desk.ts'
import { examineHere } from './examine.ts'

// Whoever runs the installation: named at the terminal, then everything in the browser.
test.describe.configure({ mode: 'serial' })
let desks: Desks & { stop: () => Promise<void>; dataDir: string }
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000) // a product of its own is started
  desks = await ownDesks(browser)
  const root = path.resolve(import.meta.dirname, '../..')
  const args = ['apps/cli/src/main.ts', 'operator', 'add', '0001']
  const env = { ...process.env, DATA_DIR: desks.dataDir, LANG: 'ja_JP.UTF-8' }
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env })
  expect(stdout).toContain('運用者です')
})
test.afterAll(() => desks.stop())

let link = ''

test('an operator makes an organisation, hands it over by mail, reads the letter in the outbox and takes its data along', async ({
  browser
}) => {
  const page = await signedIn(browser, 'administrator', {}, desks)
  await open(page, '/admin')
  await page.getByRole('link', { name: '運用者のページ' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'いまの様子' })).toBeVisible()
  await expect(page.getByText('メールサーバーが設定されていません').first()).toBeVisible()
  await examineHere(page, '/operator')

  await page.getByRole('link', { name: '組織', exact: true }).first().click()
  await page.locator('summary', { hasText: '組織を作る' }).click()
  await page.getByLabel('名前', { exact: true }).fill('海辺の宿')
  await page.getByLabel('短い名前').fill('Umibe')
  await page.getByLabel('最初の管理者の名前').fill('浜 太郎')
  await page.getByRole('button', { name: '作る', exact: true }).click()
  await expect(page.getByText('小文字の英字・数字・ハイフンを40字まで')).toBeVisible()
  await examineHere(page, '/operator/organisations')
  await page.getByLabel('短い名前').fill('umibe')
  await page.getByRole('button', { name: '作る', exact: true }).click()
  link = (await page.locator('.link code').textContent()) ?? ''
  expect(link).toMatch(/\/enter\//)

  await page.getByRole('link', { name: '海辺の宿' }).click()
  await page.getByLabel('名前', { exact: true }).fill('次の 担当')
  await page.getByLabel('メールアドレス').fill('next@example.com')
  await page.getByRole('button', { name: 'リンクを作る' }).click()
  await expect(page.getByText('次の 担当さんが管理者になりました。')).toBeVisible()
  const handed = await page.locator('.link code').textContent()
  await examineHere(page, 'the page of an organisation')

  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ファイルを受け取る' }).click()
  const file = await arriving
  expect(file.suggestedFilename()).toMatch(/^hinoyojin-umibe-.*\.jsonl$/)
  const lines = fs
    .readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\n')
  const sum = createHash('sha256')
    .update(
      lines
        .slice(0, -1)
        .map((line) => `${line}\n`)
        .join('')
    )
    .digest('hex')
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: true, sha256: sum })

  await page.getByRole('link', { name: 'メール', exact: true }).first().click()
  const letter = page.getByRole('link', { name: '【海辺の宿】火の用心の管理者になりました' })
  await letter.waitFor()
  await examineHere(page, '/operator/mail')
  await letter.click()
  await expect(page.locator('pre')).toContainText('次の 担当さん')
  await expect(page.locator('pre')).toContainText(handed?.split('/enter/')[1] ?? 'a link')
  await examineHere(page, 'a letter')
  await open(page, '/operator/mail/templates')
  await examineHere(page, 'templates')
  await page.locator('main a[href^="/operator/mail/templates/"]').first().click()
  await page.waitForURL(/\/templates\/./)
  await examineHere(page, 'a template')
  await page.context().close()
})

test('suspended, its people read why at the door and go on afterwards; erasing asks for the name and can be called off', async ({
  browser
}) => {
  const page = await signedIn(browser, 'administrator', {}, desks)
  const theirs = await at(browser, desks.origin)
  const ours = link.replace(/^https?:\/\/[^/]+/, desks.origin)
  await open(theirs, ours)
  await examineHere(theirs, 'a link to come in by')
  await enterByLink(theirs, ours)
  await open(theirs, '/admin')
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible()
  // The letter about the hand-over is theirs, too.
  await open(theirs, '/admin/mail')
  await examineHere(theirs, '/admin/mail with a letter')
  await theirs.locator('main a[href^="/admin/mail/"]').first().click()
  await theirs.waitForURL(/\/admin\/mail\/./)
  await examineHere(theirs, 'a letter of the organisation')

  const change = async (press: (page: Page) => Promise<void>) => {
    await open(page, '/operator/organisations')
    await page.getByRole('link', { name: '海辺の宿' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '海辺の宿' })).toBeVisible()
    await press(page)
  }
  await change((desk) => desk.getByRole('button', { name: '休止する' }).click())
  await expect(page.getByText('休止しました。')).toBeVisible()
  await theirs.goto('/admin')
  await expect(theirs.getByRole('heading', { level: 1, name: 'いまは休止しています' })).toBeVisible()
  await examineHere(theirs, 'suspended')
  await change((desk) => desk.getByRole('button', { name: '再開する' }).click())
  await expect(page.getByText('再開しました。')).toBeVisible()
  await open(theirs, '/admin')
  await expect(theirs).toHaveURL(/\/admin$/)

  await change(async (desk) => {
    await desk.getByLabel('組織の名前「海辺の宿」を入れてください').fill('海辺')
    await desk.getByRole('button', { name: '14日後に消去する' }).click()
    await expect(desk.getByText('入れた名前が、この組織の名前と合いません')).toBeVisible()
    await desk.getByLabel('組織の名前「海辺の宿」を入れてください').fill('海辺の宿')
    await desk.getByRole('button', { name: '14日後に消去する' }).click()
    await expect(desk.getByRole('button', { name: '消去を取り消す' })).toBeVisible()
  })
  await theirs.goto('/admin')
  await expect(theirs.getByRole('heading', { level: 1, name: 'この組織のページは、閉じました' })).toBeVisible()
  await page.getByRole('button', { name: '消去を取り消す' }).click()
  await expect(page.getByText('消去を取り消しました。')).toBeVisible()
  await open(theirs, '/admin')
  await expect(theirs).toHaveURL(/\/admin$/)

  await open(page, '/operator/announcements')
  await page.getByLabel('日本語', { exact: true }).fill('土曜の夜に、1時間ほど止まります。')
  await page.getByLabel('英語').fill('Down for an hour on Saturday night.')
  await page.getByLabel('やさしい日本語').fill('{土曜日|どようび}の {夜|よる}、 1{時間|じかん} {止|と}まります。')
  const until = new Date(Date.now() + 5 * 24 * 60 * 60_000).toISOString().slice(0, 10)
  await page.getByLabel('いつまで').fill(until)
  await page.getByRole('button', { name: '出す' }).click()
  await expect(page.getByText('出しました。')).toBeVisible()
  await examineHere(page, '/operator/announcements')
  await open(theirs, '/admin')
  const said = theirs.getByRole('complementary', { name: '運用者からの知らせ' })
  await expect(said).toContainText('土曜の夜に')
  await said.getByRole('button', { name: '閉じる' }).click()
  await expect(said).toHaveCount(0)

  await open(page, '/operator/jobs')
  await page.getByRole('button', { name: /消去を待つ組織を消す/ }).click()
  await expect(page.getByText('「消去を待つ組織を消す」を動かしました。')).toBeVisible()
  await examineHere(page, '/operator/jobs')
  // Nobody else opens these pages.
  for (const path of ['/operator', '/operator/organisations', '/operator/mail'])
    expect((await theirs.goto(path))?.status()).toBe(403)
  await Promise.all([page, theirs].map((each) => each.context().close()))
})
