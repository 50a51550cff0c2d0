import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { verifyLog } from '@hinoyojin/server/manual/chain.ts'
import { newcomer, open, ownDesks, signedIn } from './desk.ts'
import { examineHere } from './examine.ts'
import { activateByHand, pin } from './learner.ts'

/** One A4 page, printed as the browser's own button does. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
}

let desks: Awaited<ReturnType<typeof ownDesks>>
test.beforeAll(async ({ browser }) => void (desks = await ownDesks(browser)))
test.afterAll(() => desks.stop())

const onPhone = { viewport: { width: 390, height: 844 } }
async function window(browser: Browser, role: 'manager' | 'administrator', options = {}) {
  const page = await signedIn(browser, role, options, desks)
  return { page, [Symbol.asyncDispose]: () => page.context().close() }
}

test.describe.configure({ mode: 'serial' })

test('an administrator answers the questions, sees what is missing, and gets a card of one sheet that opens without a line', async ({
  browser
}) => {
  await using it = await window(browser, 'administrator', onPhone)
  const { page } = it
  await open(page, '/admin/manual')
  await expect(page.getByText('22:00から翌09:00まで、決める人がいません。')).toBeVisible()
  await open(page, '/admin/manual/answers')
  const long = '電話番号つきの長い名前'
  for (const post of ['lead', 'words', 'safety', 'care', 'law', 'privacy', 'accounts'])
    for (const which of ['first', 'deputy']) {
      await page.locator(`[name="posts.${post}.${which}.name"]`).fill(`${long}${post}`)
      await page.locator(`[name="posts.${post}.${which}.phone"]`).fill('000-0000-0000')
    }
  await page.locator('[name="night.first.name"]').fill('当番の部長')
  await page.locator('[name="night.first.phone"]').fill('000-0000-0009')
  for (const at of [0, 1, 2])
    await page.locator(`[name="levels.${at}"]`).fill('段階になる条件を長く書いた文。'.repeat(20))
  for (const place of ['report', 'meet', 'evidence'])
    await page.locator(`[name="places.${place}"]`).fill('知らせる先を長く書いた文。'.repeat(12))
  await examineHere(page, '/admin/manual/answers')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.waitForURL(/\/admin\/manual$/)
  await expect(page.getByText('決める人がいません')).toHaveCount(0)
  await page.locator('#note').fill('初版')
  await page.getByRole('button', { name: '第1版として公開する' }).click()
  await expect(page.getByText('公開しました。 第1版')).toBeVisible()
  await examineHere(page, '/admin/manual')
  for (const path of ['/admin/manual/read', '/admin/manual/drafts', '/admin/manual/risks']) {
    await open(page, path)
    await examineHere(page, path)
  }

  await page.goto('/card')
  await page.locator('#kept:not([hidden])').waitFor()
  expect(await sheets(page)).toBe(1)
  await examineHere(page, '/card')
  await page.context().setOffline(true)
  await page.goto('/card')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('最初の1時間カード')
  await expect(page.getByText('000-0000-0009')).toBeVisible()
  await page.context().setOffline(false)
  // Once the server says that this browser may not see it, what was kept goes.
  await page.context().clearCookies()
  await page.goto('/card')
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('card-'))))
    .toEqual([])
})

test('on a device that many use, the card goes when the person signs out, and does not open again without a line', async ({
  browser
}) => {
  const slip = await newcomer(browser, { number: '0982', name: '番場 みはる', unit: '本部' }, desks)
  {
    await using it = await window(browser, 'administrator')
    await open(it.page, '/admin/manual/answers')
    await it.page.locator('[name="night.deputy.name"]').fill('番場 みはる')
    await it.page.locator('[name="night.deputy.number"]').fill(slip.number)
    await it.page.getByRole('button', { name: '保存する' }).click()
    await it.page.waitForURL(/\/admin\/manual$/)
    await it.page.getByRole('button', { name: '第2版として公開する' }).click()
    await expect(it.page.getByText('公開しました。 第2版')).toBeVisible()
  }
  const own = await browser.newContext({ baseURL: desks.origin, locale: 'ja-JP', ...onPhone })
  await activateByHand(await own.newPage(), slip, 'ja')
  await own.close()

  const context = await browser.newContext({ baseURL: desks.origin, locale: 'ja-JP', ...onPhone })
  const page = await context.newPage()
  await page.goto(`/in/${slip.join.replace('-', '')}`)
  await page.locator('input[name="number"]').fill(slip.number)
  await page.locator('input[name="pin"]').fill(pin)
  await page.locator('input[name="shared"]').check()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/home$/)
  await page.goto('/card')
  await expect(page.locator('#kept')).toHaveText('みんなで使う端末です。出るときに、この端末から消えます。')
  const kept = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('card-')))
  expect(await kept()).toHaveLength(1)
  await open(page, '/out')
  await page.locator('main form button').first().click()
  await page.waitForURL(/\/in$/)
  expect(await kept()).toEqual([])
  await context.setOffline(true)
  await page.goto('/card').catch(() => undefined)
  await expect(page.getByText('000-0000-0009')).toHaveCount(0)
  await context.close()
})

test('a drill on two phones at once: steps, words with what is missing, evidence, the end, and a log that can be verified', async ({
  browser
}) => {
  await using first = await window(browser, 'administrator', { ...onPhone, acceptDownloads: true })
  await using second = await window(browser, 'manager', onPhone)
  await open(first.page, '/incident?start=drill')
  await examineHere(first.page, '/incident')
  await first.page.locator('#title').fill('厨房の動画が広がっている')
  await first.page.getByRole('button', { name: '始める', exact: true }).click()
  await first.page.waitForURL(/\/incident\/[0-9a-f-]{36}$/)
  const here = new URL(first.page.url()).pathname
  await expect(first.page.getByText('訓練です。本物の事案ではありません')).toBeVisible()

  // Somebody who is not on the team learns nothing; once added, they work like the others.
  expect((await second.page.goto(here))?.status()).toBe(404)
  await open(first.page, here)
  await first.page.locator('summary').filter({ hasText: '人を足す' }).click()
  const manager = await managerName(browser)
  await first.page.locator('#find').fill(manager)
  await first.page.getByRole('button', { name: 'さがす' }).click()
  await first.page.locator('button[name="person"]').first().click()
  // From the beginning the team is whoever started it and the person the manual names for the night.
  const team = first.page.locator('ul.team li')
  await expect(team.filter({ hasText: manager })).toHaveCount(1)
  await expect(team).toHaveCount(3)

  await open(second.page, here)
  const step = (page: Page) => page.locator('#next')
  await expect(step(second.page)).toHaveText('事案を始め、記録する人を一人決める')
  await second.page.getByRole('button', { name: 'できた。次へ' }).click()
  await expect(step(second.page)).toHaveText('消す前に、画面を残す')
  await expect(step(first.page), 'what the other does appears by itself').toHaveText('消す前に、画面を残す', {
    timeout: 15_000
  })
  await examineHere(first.page, 'an incident')

  // Both write at the same moment; neither line is lost.
  await Promise.all([open(first.page, `${here}/log`), open(second.page, `${here}/log`)])
  const write = async (page: Page, text: string) => {
    await page.locator('#text').fill(text)
    await page.getByRole('button', { name: '記録する' }).click()
  }
  await Promise.all([write(first.page, '電話が3件ありました'), write(second.page, '本人と一緒にいます')])
  for (const { page } of [first, second])
    for (const text of ['電話が3件ありました', '本人と一緒にいます'])
      await expect(page.locator('.log')).toContainText(text, { timeout: 15_000 })

  const { page } = first
  await examineHere(page, 'the log')
  await open(page, `${here}/words?draft=first-word`)
  await page.locator('textarea#text').fill('この度はお騒がせし、申し訳ありません。19歳のアルバイトによるものです。')
  await page.getByRole('button', { name: '点検する' }).click()
  await expect(page.locator('.lit-area').filter({ hasText: '足りないもの' })).toContainText('次にいつ知らせるか')
  await expect(page.getByText('本人をさがす手がかりになります')).toBeVisible()
  await examineHere(page, 'words')
  await page
    .locator('textarea#text')
    .fill(
      '11月24日、港通り店の動画についてお知らせします。商品への影響は、いま確かめています。器具を交換しました。現時点では確認中です。次は18時までにお知らせします。'
    )
  await page.getByRole('button', { name: '残す' }).click()
  await expect(page.getByText('要る要素はそろっています。')).toBeVisible()

  const picture = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(300_000, 7)])
  const hash = createHash('sha256').update(picture).digest('hex')
  await open(page, `${here}/files`)
  await page.locator('#file').setInputFiles({ name: '画面.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: '残す' }).click()
  await expect(page.getByText(hash).first()).toBeVisible()
  await examineHere(page, 'what is kept')
  const taken = await page.request.get(
    new URL((await page.getByRole('link', { name: /受け取る/ }).getAttribute('href')) ?? '', desks.origin).href
  )
  expect(taken.headers()['content-disposition']).toMatch(/^attachment/)
  expect(taken.headers()['content-type']).toBe('application/octet-stream')
  expect(await taken.body()).toEqual(picture)

  await open(page, `${here}/end`)
  await page.locator('#what').fill('動画が広がった想定')
  await page.locator('[name="what-0"]').fill('閉店後の点検を決める')
  await examineHere(page, 'the end')
  await page.getByRole('button', { name: '振り返りを残して、終える' }).click()
  await expect(page.getByText('この事案は終わっています')).toBeVisible()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /JSON Lines/ }).click()
  ])
  const text = fs.readFileSync(await download.path(), 'utf8')
  expect(verifyLog(text)).toMatchObject({ ok: true })
  expect(verifyLog(text.replace('電話が3件', '電話が1件'))).toMatchObject({ ok: false, code: 'hash' })
  for (const part of ['電話が3件ありました', '本人と一緒にいます', hash, '閉店後の点検を決める'])
    expect(text).toContain(part)
  const paper = await page.request.get(`${desks.origin}${here}/export?as=html`)
  const html = await paper.text()
  for (const part of ['訓練です', '電話が3件ありました', hash]) expect(html).toContain(part)
  expect(html).not.toMatch(/<script|https?:\/\//)

  // A drill stands with drills, and nowhere else.
  await open(page, '/admin/incidents')
  const [real, drills] = [page.locator('section').nth(0), page.locator('section').nth(1)]
  await expect(real).toContainText('事案はありません')
  await expect(drills).toContainText('厨房の動画が広がっている')
  await examineHere(page, '/admin/incidents')
})

/** The manager's name as the own page says it: the sample may change. */
async function managerName(browser: Browser): Promise<string> {
  await using it = await window(browser, 'manager')
  await open(it.page, '/shop')
  const foot = (await it.page.locator('.side .foot').textContent()) ?? ''
  return foot.split('・').at(-1)?.trim() ?? ''
}

test('without scripts an incident is worked on by reload', async ({ browser }) => {
  await using it = await window(browser, 'administrator', { ...onPhone, javaScriptEnabled: false })
  const { page } = it
  await page.goto('/incident')
  // Open already where nothing burns yet.
  if (!(await page.locator('#title').isVisible())) await page.locator('summary').first().click()
  await page.locator('#title').fill('訓練ではない動画')
  await page.getByRole('button', { name: '始める', exact: true }).click()
  await page.getByRole('button', { name: 'できた。次へ' }).click()
  await expect(page.locator('#next')).toHaveText('消す前に、画面を残す')
  await page.getByRole('link', { name: '記録', exact: true }).click()
  await page.locator('#text').fill('再読み込みだけで書く')
  await page.getByRole('button', { name: '記録する' }).click()
  await expect(page.locator('.log')).toContainText('再読み込みだけで書く')
  await expect(page.getByText('訓練です。')).toHaveCount(0)
})

test('the desks of the organisation stand first on /now through its own address, offline too', async ({ browser }) => {
  await using it = await window(browser, 'administrator', onPhone)
  const { page } = it
  await open(page, '/admin/manual/desks')
  await page.locator('#new-name').fill('本部の当番')
  await page.locator('#new-what').fill('夜でも出ます')
  await page.locator('#new-tel').fill('0120-000-000')
  await page.getByRole('button', { name: '確かめて保存する' }).click()
  await expect(page.getByText('本部の当番').first()).toBeVisible()
  await examineHere(page, '/admin/manual/desks')
  await page.goto('/shop/poster')
  const code = ((await page.locator('.poster > .code').textContent()) ?? '').replace(/[^0-9A-Z]/g, '')
  const context = await browser.newContext({ baseURL: desks.origin, locale: 'ja-JP', ...onPhone })
  const stranger = await context.newPage()
  await stranger.goto(`/now?at=${code}`)
  await expect(stranger.getByRole('link', { name: '0120-000-000' })).toBeVisible()
  await stranger.locator('#kept:not([hidden])').waitFor({ state: 'attached' })
  await stranger.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await stranger.getByRole('link', { name: 'わたしの投稿が' }).click()
  await expect(stranger.locator('section#tell').getByRole('link', { name: '0120-000-000' })).toBeVisible()
  expect(await context.cookies()).toEqual([])
  await context.close()
})
