import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { begin, enabled } from '@hinoyojin/core/scenario/index.ts'
import { readConfig } from '@hinoyojin/server/config/config.ts'
import { remindBriefings } from '@hinoyojin/server/outreach/briefings/jobs.ts'
import { testMailServer, type TestMailServer } from '@hinoyojin/server/post/test-mail-server.ts'
import { onStore } from '../../apps/cli/src/operations/operation.ts'
import { courseIn, shown } from './course-text.ts'
import { at, enterByLink, open } from './desk.ts'
import { examineHere } from './examine.ts'
import { phone } from './learner.ts'
import { startProduct, type Product } from './server.ts'

// From the public front page to the door of a briefing, and the mail magazine. Letters go through a real mail server.
test.describe.configure({ mode: 'serial' })
let mail: TestMailServer
let product: Product
let operator: Page
test.beforeAll(async ({ browser }) => {
  mail = await testMailServer()
  product = await startProduct((port) => ({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}?from=hinoyojin@example.com`,
    ORIGIN: `http://127.0.0.1:${port}`
  }))
  const root = path.resolve(import.meta.dirname, '../..')
  const args = ['apps/cli/src/main.ts', 'operator', 'add', '0001']
  await promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env, DATA_DIR: product.dataDir } })
  operator = await at(browser, product.origin)
  await enterByLink(operator, product.administrator)
})
test.afterAll(async () => {
  await product.stop()
  await mail.close()
})

/** The newest letter to an address whose subject begins like this, once it has arrived. */
async function letter(to: string, subject: string) {
  const found = () =>
    mail.arrived.filter((each) => JSON.stringify(each.to).includes(to) && each.subject?.startsWith(subject)).at(-1)
  await expect.poll(() => found()?.subject ?? '', { timeout: 30_000 }).not.toBe('')
  return found()
}
const linkIn = (text: string | undefined, kind: string) =>
  new RegExp(`http\\S+/${kind}/\\S+`).exec(text ?? '')?.[0] ?? ''
const calendarIn = (found: Awaited<ReturnType<typeof letter>>) =>
  (found?.attachments ?? [])
    .filter(({ contentType }) => contentType === 'text/calendar')
    .map(({ content }) => content.toString())
    .join('')

async function announce(title: string, seats: string): Promise<string> {
  await open(operator, '/operator/briefings/new')
  await operator.getByLabel('名前（日本語）').fill(title)
  await operator.getByLabel('日', { exact: true }).fill('2030-01-15')
  await operator.getByLabel('始まり').fill('14:00')
  await operator.getByLabel('終わり').fill('15:00')
  await operator.getByLabel('場所').fill('例の会館 3階')
  await operator.getByLabel('席の数').fill(seats)
  await operator.getByRole('button', { name: '下書きにする' }).click()
  await operator.getByRole('button', { name: '公開して、受付を始める' }).click()
  await expect(operator.getByText('公開しました。')).toBeVisible()
  return new URL(operator.url()).pathname
}

async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('お名前').fill(name)
  await page.getByLabel('メールアドレス').fill(email)
  await page.waitForTimeout(1600) // a person needs longer than a second
  await page.locator('main form button.lit').click()
}

test('a risk manager tries the story, signs up, is reminded, and is received at the door by a phone', async ({
  browser
}) => {
  const desk = await announce('火の用心 説明会', '30')
  const { context, page } = await phone(browser, product.origin, { reducedMotion: 'reduce' })
  await open(page, '/')
  await page.getByRole('link', { name: '物語をはじめる' }).click()
  await page.locator('html[data-ready]').waitFor()
  const story = courseIn('ja')[0]?.learner.activities.find(({ id }) => id === 'locked-room')
  if (story?.kind !== 'scenario') throw new Error('no story')
  const [choice] = enabled(story, begin(story))
  await page
    .locator('button')
    .filter({ hasText: shown(choice?.text ?? '') })
    .last()
    .click()

  await open(page, '/')
  await page.getByRole('link', { name: '説明会', exact: true }).first().click() // one tap
  await expect(page.getByRole('heading', { level: 1, name: '説明会' })).toBeVisible()
  await examineHere(page, '/briefings with one')
  await page.getByRole('link', { name: /くわしく/ }).click()
  await page.waitForURL(/\/briefings\/./)
  await examineHere(page, 'a briefing')
  await page.getByLabel('聞いてみたいこと').fill('アルバイトの人に、何分かかりますか')
  await signUp(page, '山田 花子', 'hanako@example.com')
  await expect(page.getByRole('heading', { name: 'お席を用意しました' })).toBeVisible()
  await examineHere(page, 'a seat')

  const confirmation = await letter('hanako@example.com', 'お席を用意しました')
  const calendar = calendarIn(confirmation).replaceAll(/\r\n[ \t]/g, '')
  expect(calendar).toContain('METHOD:REQUEST')
  expect(calendar).toContain('DTSTART:20300115T050000Z')
  expect(calendar).toContain('SUMMARY:火の用心 説明会')

  // As the timetable does on the day before.
  const read = readConfig({ DATA_DIR: product.dataDir })
  if (!read.ok) throw new Error(read.problems.join())
  await onStore(read.config, 'refuse', (store) =>
    remindBriefings(store, { now: new Date('2030-01-14T03:00:00Z'), origin: product.origin })
  )
  const reminder = await letter('hanako@example.com', '明日です')
  const ticket = linkIn(reminder?.text, 'briefings/ticket')
  await open(page, ticket)
  await expect(page.getByRole('img', { name: '受付票のQRコード' })).toBeVisible()
  await examineHere(page, 'a ticket')
  await open(page, `${ticket}/cancel`)
  await examineHere(page, 'giving a seat back')

  // The operator's phone has read the code with its camera.
  const door = await browser.newContext({
    baseURL: product.origin,
    viewport: { width: 390, height: 844 },
    storageState: await operator.context().storageState()
  })
  const helper = await door.newPage()
  await open(helper, ticket)
  await helper.getByRole('button', { name: 'この方を受け付ける' }).click()
  await expect(helper.getByText('受け付けました')).toBeVisible()
  await helper.getByRole('link', { name: '受付の画面へ' }).click()
  await expect(helper.getByText('1人 / 1人')).toBeVisible()
  await examineHere(helper, 'the door')
  await open(helper, desk)
  await examineHere(helper, 'the desk of a briefing')
  const arriving = helper.waitForEvent('download')
  await helper.getByRole('link', { name: '名簿（CSV）' }).click()
  expect((await arriving).suggestedFilename()).toBe('briefing-2030-01-15.csv')
  for (const path of ['/operator/briefings', '/operator/briefings/new', `${desk}/print`]) {
    await open(helper, path)
    await examineHere(helper, path)
  }
  await door.close()
  await context.close()
})

test('without JavaScript: what was typed is kept, the last seat goes once, and giving it back moves the next one up', async ({
  browser
}) => {
  const desk = await announce('小さな説明会', '1')
  const { context, page } = await phone(browser, product.origin, { javaScriptEnabled: false })
  const place = desk.replace('/operator', '')
  await page.goto(place)
  await page.getByLabel('会社・学校の名前').fill('例の食堂')
  await signUp(page, '佐藤 一', 'sato@example') // a browser lets it pass
  await expect(page.getByText('例のように書いてください')).toBeVisible()
  await expect(page.getByLabel('会社・学校の名前')).toHaveValue('例の食堂')
  await signUp(page, '佐藤 一', 'sato@example.com')
  await expect(page.getByRole('heading', { name: 'お席を用意しました' })).toBeVisible()
  await page.goto(place)
  await signUp(page, '鈴木 次', 'suzuki@example.com')
  await expect(page.getByRole('heading', { name: 'キャンセル待ちでお預かりしました' })).toBeVisible()

  const ticket = linkIn((await letter('sato@example.com', 'お席を用意しました'))?.text, 'briefings/ticket')
  for (let scanner = 0; scanner < 2; scanner++) expect((await page.request.get(`${ticket}/cancel`)).status()).toBe(200)
  await page.goto(ticket)
  await expect(page.getByText('入り口で、この画面を見せてください')).toBeVisible()
  await page.getByRole('link', { name: '来られなくなったとき' }).click()
  await page.getByRole('button', { name: '取り消す' }).click()
  await expect(page.getByText('知らせてくださって、ありがとうございます')).toBeVisible()
  expect(calendarIn(await letter('sato@example.com', '取り消しました'))).toContain('METHOD:CANCEL')
  expect(calendarIn(await letter('suzuki@example.com', '席があきました'))).toContain('METHOD:REQUEST')
  await context.close()
})

test('the mail magazine begins by a press, carries its sender, and ends by the mail program’s own POST', async ({
  browser
}) => {
  await open(operator, '/operator/magazine')
  await operator.getByLabel('送信者の名前').fill('例の食堂')
  await operator.getByLabel('住所').fill('東京都例の区1-2-3')
  await operator.getByLabel('問い合わせ').fill('post@example.com')
  await operator.getByRole('button', { name: '保存する' }).click()
  await expect(operator.getByText('保存しました。')).toBeVisible()

  const { context, page } = await phone(browser, product.origin, { javaScriptEnabled: false })
  await page.goto('/magazine')
  await page.getByLabel('メールアドレス').fill('reader@example.com')
  await page.getByLabel(/受け取ることに同意します/).check()
  await page.waitForTimeout(1600)
  await page.getByRole('button', { name: '確認のメールを送る' }).click()
  await expect(page.getByRole('heading', { name: '確認のメールをお送りしました' })).toBeVisible()
  const agree = linkIn((await letter('reader@example.com', '【確認のお願い】'))?.text, 'magazine/agree')
  await open(operator, agree)
  await examineHere(operator, 'agreeing to the magazine')
  await page.goto(agree)
  await page.getByRole('button', { name: '受け取る' }).click()
  await expect(page.getByRole('heading', { name: '受け取りを始めました' })).toBeVisible()

  await open(operator, '/operator/magazine/new')
  await operator.getByLabel('件名（日本語）').fill('はじめての号')
  await operator.getByLabel('本文（日本語）').fill('## お知らせ\n\n物語が一つふえました。')
  await operator.getByRole('button', { name: '保存する' }).click()
  await operator.getByRole('button', { name: '1人に送りはじめる' }).click()
  const issue = await letter('reader@example.com', 'はじめての号')
  await open(operator, new URL(operator.url()).pathname)
  await examineHere(operator, 'an issue')
  await open(operator, '/operator/magazine')
  await examineHere(operator, '/operator/magazine')
  expect(issue?.text).toContain('東京都例の区1-2-3')
  const list = issue?.headers.get('list') as { unsubscribe?: { url?: string }; 'unsubscribe-post'?: { name?: string } } // by mailparser
  expect(JSON.stringify(list)).toContain('One-Click')
  const url = list.unsubscribe?.url ?? ''
  await open(operator, url)
  await examineHere(operator, 'stopping the magazine')
  const answer = await page.request.post(url, { form: { 'List-Unsubscribe': 'One-Click' }, headers: { cookie: '' } })
  expect(answer.status()).toBe(200)
  await page.goto(url)
  await expect(page.getByRole('heading', { name: '止めました' })).toBeVisible()
  await context.close()
})

test('news stands on the site and in a feed', async () => {
  await open(operator, '/operator/news/new')
  await operator.getByLabel('見出し（日本語）').fill('新しい単元')
  await operator.getByLabel('本文（日本語）').fill('写真の点検を足しました。')
  await operator.getByLabel('アドレスの名前').fill('new-module')
  await operator.getByLabel('公開の日').fill('2026-01-10')
  await operator.getByRole('button', { name: '保存する' }).click()
  await expect(operator.getByText('保存しました。')).toBeVisible()
  await examineHere(operator, 'an entry of the news')
  await open(operator, '/operator/news')
  await examineHere(operator, '/operator/news')
  await open(operator, '/news/new-module')
  await expect(operator.getByRole('heading', { level: 1, name: '新しい単元' })).toBeVisible()
  await examineHere(operator, '/news/new-module')
  const feed = await operator.request.get('/news/feed.xml')
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(await feed.text()).toContain(`${product.origin}/news/new-module`)
})
