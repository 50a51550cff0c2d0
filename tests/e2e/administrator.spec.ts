import { expect, test, type Browser, type Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { addPerson, open, ownDesks, posterOf, signedIn, slipOnScreen } from './desk.ts'
import { courseIn, plain } from './course-text.ts'
import { activateByHand, phone } from './learner.ts'

// Lists, languages and assignments concern everybody, so this administrator has a server of their own.
test.describe.configure({ mode: 'serial' })
let desks: Awaited<ReturnType<typeof ownDesks>>
test.beforeAll(async ({ browser }) => void (desks = await ownDesks(browser)))
test.afterAll(() => desks.stop())

const desk = (browser: Browser) => signedIn(browser, 'administrator', {}, desks)

/** A list as the old payroll system writes it: Shift_JIS, a title on top, a total at the end. */
const payroll = iconv.encode(
  [
    '給与システム　従業員一覧,,,,',
    '社員番号,姓,名,所属,入社年月日',
    '0101,髙森,由布子,駅前店,平成20年4月1日',
    '0104,柏原,正吾,港通り店,H27/4/1',
    '0901,瀬良,ミーティア,駅前店,令和8年11月1日',
    '0902,ｷﾑ,ﾐﾝｼﾞｭﾝ,大学前店,R8.11.1',
    '0903,壱岐,ジュリー,空港売店,',
    '0904,,,駅前店,',
    '合計,6名,,,'
  ].join('\r\n'),
  'cp932'
)
const readList = async (page: Page, name: string, buffer: Buffer) => {
  await open(page, '/admin/import')
  await page.setInputFiles('input[type="file"]', { name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: '下見する' }).click()
  await page.waitForURL(/\/admin\/import\/[0-9a-f-]{36}/)
}

test('a Shift_JIS list is previewed by name, questions are asked once, and nothing changes before it is applied', async ({
  browser
}) => {
  const page = await desk(browser)
  await readList(page, '従業員一覧.csv', payroll)
  await expect(page.getByText('まだ何も変えていません')).toBeVisible()
  await expect(page.getByText('合計や見出しなので、読みません')).toContainText('9行目')
  await expect(page.locator('#repair').locator('..')).toContainText('8行目')
  await expect(page.locator('#repair').locator('..')).toContainText('名前がありません')
  await expect(page.getByText('0104').first()).toBeVisible()
  await expect(page.getByText('キム ミンジュン')).toBeVisible()
  await expect(page.getByRole('button', { name: '取り込む' })).toBeDisabled()

  await page.locator('fieldset').filter({ hasText: '空港売店' }).getByText('新しく作る').click()
  await page.getByRole('button', { name: 'このとおりにする' }).click()
  await expect(page.getByText('新しく作る店舗・部署：空港売店')).toBeVisible()
  await page.getByText('直す行（1行）を入れずに取り込む').click()
  await page.getByRole('button', { name: '入れずに進む' }).click()
  await page.getByRole('button', { name: '取り込む' }).click()
  await page.waitForURL(/applied=/)
  await expect(page.getByRole('status')).toContainText('新しく3人・異動1人・新しい店舗・部署1')
  await page.context().close()
})

test('a new person comes in with a slip; undoing keeps them, takes back the rest, and says so', async ({ browser }) => {
  const page = await desk(browser)
  const { code: join } = await posterOf(page, '駅前店')
  await open(page, '/admin/people?q=0901')
  await page.getByRole('link', { name: '瀬良 ミーティア' }).click()
  await page.waitForURL(/\/admin\/people\/./)
  await page.getByRole('button', { name: '再発行する' }).click()
  const slip = await slipOnScreen(page)
  const theirs = await phone(browser, desks.origin, { reducedMotion: 'reduce' })
  await activateByHand(theirs.page, { ...slip, join, name: '瀬良 ミーティア' }, 'ja')
  await theirs.page.locator('a.btn.lit').click()
  await theirs.page.waitForURL(/\/learn\//)
  await theirs.page.locator('html[data-ready]').waitFor()
  await theirs.context.close()

  await open(page, '/admin/import')
  await page.locator('summary').filter({ hasText: '元に戻す' }).click()
  await page.locator('details[open]').getByRole('button', { name: '元に戻す' }).click()
  const said = page.getByRole('status').filter({ hasText: '元に戻しました' })
  await expect(said).toContainText('もう始めているので残した人：瀬良 ミーティア')
  await open(page, '/admin/people?q=090')
  await expect(page.getByRole('link', { name: '瀬良 ミーティア' })).toBeVisible()
  await expect(page.getByText('キム ミンジュン')).toHaveCount(0)
  await open(page, '/admin/people?q=0104')
  await expect(page.locator('tbody tr')).toContainText('駅前店')
  await page.context().close()
})

test('who is not on the list leaves only when that was chosen and the number of people was confirmed; then it can be undone', async ({
  browser
}) => {
  const page = await desk(browser)
  await readList(page, '一部.csv', Buffer.from('\ufeff社員番号,氏名\r\n0101,髙森 由布子\r\n', 'utf8'))
  await expect(page.getByText('この名簿で変わることは、ありません')).toBeVisible()
  await page.getByText('この名簿にいない人を退職にする').click()
  await page.getByRole('button', { name: 'この選びかたにする' }).click()
  await expect(page.getByRole('heading', { name: /退職になる人/ })).toBeVisible()
  const confirm = page.locator('input[name="confirm"]')
  await expect(confirm).not.toBeChecked()
  await page.getByRole('button', { name: '取り込む' }).click()
  expect(page.url()).not.toContain('applied')
  await confirm.check()
  await page.getByRole('button', { name: '取り込む' }).click()
  await page.waitForURL(/applied=/)
  await expect(page.getByRole('status')).toContainText(/退職\d+人/)
  await page.locator('tbody tr').first().locator('summary').click()
  await page.locator('details[open]').getByRole('button', { name: '元に戻す' }).click()
  await expect(page.getByRole('status').filter({ hasText: '元に戻しました' })).toBeVisible()
  await open(page, '/admin/people?status=left')
  await expect(page.getByText('真壁 ジョー')).toHaveCount(0)
  await page.context().close()
})

test('an assignment shows whom it reaches before it is made, and whoever joins later gets it with days of their own', async ({
  browser
}) => {
  const page = await desk(browser)
  await open(page, '/admin/assignments')
  const unit = page.locator('#unit option').filter({ hasText: '大学前店' })
  await page.locator('#unit').selectOption((await unit.getAttribute('value')) ?? '')
  await page.locator('#due').fill(new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' }))
  await page.locator('#days').fill('7')
  await page.getByRole('button', { name: 'だれに届くか見る' }).click()
  await expect(page.getByText('8人に届きます')).toBeVisible()
  await expect(page.getByText('三輪田 とも子')).toBeVisible()
  await page.getByRole('button', { name: '割り当てる', exact: true }).click()
  await expect(page.getByText('割り当てました')).toBeVisible()

  await addPerson(page, { number: '0399', name: '遅番 すみれ', unit: '大学前店' })
  const in7 = new Date(Date.now() + 7 * 86_400_000).toLocaleDateString('ja-JP', {
    timeZone: 'Asia/Tokyo',
    month: 'long',
    day: 'numeric'
  })
  await open(page, '/shop?unit=' + (await posterOf(page, '大学前店')).unitId)
  await expect(page.locator('ul.rows li').filter({ hasText: '遅番 すみれ' })).toContainText(`${in7}まで`)
  await page.context().close()
})

test('the evidence holds course hash, module hashes and minutes, and nothing that anybody chose', async ({
  browser
}) => {
  const page = await desk(browser)
  await open(page, '/admin/evidence')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSVで書き出す' }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await waiting).createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array)) // Node's stream of bytes
  const csv = Buffer.concat(chunks).toString('utf8')
  expect(csv.startsWith('\ufeff')).toBe(true)
  const lines = csv.split('\r\n').map((line) => line.split(','))
  const heads = lines.find(([first]) => first === '番号') ?? []
  const rows = lines.filter(([first]) => /^"?'?0\d{3}"?$/.test(first ?? ''))
  expect(rows.length).toBeGreaterThan(30)
  const of = (row: string[], name: string) => row[heads.indexOf(name)] ?? ''
  const begun = rows.filter((row) => of(row, 'はじめた日時') !== '')
  expect(begun.length).toBeGreaterThan(0)
  for (const row of begun) {
    expect(of(row, '学習した分数')).toMatch(/^\d+$/)
    expect(of(row, '講座のハッシュ')).toMatch(/^[0-9a-f]{64}$/)
    expect(of(row, '単元のハッシュ')).toMatch(/^[0-9a-f]{64}( [0-9a-f]{64})*$/)
  }
  for (const { learner } of courseIn('ja')) {
    for (const activity of learner.activities) {
      if (activity.kind === 'scenario')
        for (const scene of Object.values(activity.scenes))
          for (const { id, text } of scene.choices)
            for (const part of [plain(text), `,${id},`]) expect(csv).not.toContain(part)
      if (activity.kind === 'check')
        for (const item of activity.items) for (const { text } of item.options) expect(csv).not.toContain(plain(text))
    }
  }
  await page.context().close()
})

test('a file in Shift_JIS is refused rather than spoilt, and says which letters of which rows', async ({ browser }) => {
  const page = await desk(browser)
  await open(page, '/admin/evidence')
  await page.getByText('Shift_JIS（古いシステム用）').click()
  await page.getByRole('button', { name: 'CSVで書き出す' }).click()
  await expect(page.getByRole('alert')).toContainText(/\d+行目・氏名「𠮷村 志乃」の「𠮷」/)
  await page.context().close()
})

test('a language that is turned off is offered to nobody who learns; turned on again, it is there at once', async ({
  browser
}) => {
  const page = await desk(browser)
  const address = await addPerson(page, { number: '0951', name: '東雲 レイ', unit: '港通り店' })
  const { code: join } = await posterOf(page, '港通り店')
  await page.goto(address)
  await page.locator('html[data-ready]').waitFor()
  await page.getByRole('button', { name: '再発行する' }).click()
  const slip = await slipOnScreen(page)
  const theirs = await phone(browser, desks.origin, { reducedMotion: 'reduce' })
  await activateByHand(theirs.page, { ...slip, join, name: '東雲 レイ' }, 'en')
  await expect(theirs.page.locator('html')).toHaveAttribute('lang', 'en')

  await open(page, '/admin/settings')
  await page.getByRole('button', { name: '止める English' }).click()
  await expect(page.getByText('English を止めました')).toBeVisible()
  await theirs.page.goto('/home')
  await expect(theirs.page.locator('html')).toHaveAttribute('data-locale', 'ja')
  await expect(theirs.page.getByRole('button', { name: 'English' })).toHaveCount(0)

  await page.getByRole('button', { name: '出す English' }).click()
  await expect(page.getByText('学ぶ人が、今から選べます')).toBeVisible()
  await theirs.page.goto('/home')
  await theirs.page.getByRole('button', { name: 'English' }).click()
  await expect(theirs.page.locator('html')).toHaveAttribute('lang', 'en')
  await theirs.context.close()
  await page.context().close()
})

test('the log of changes is in sentences, with who, what and when', async ({ browser }) => {
  const page = await desk(browser)
  await open(page, '/admin/audit')
  const entries = page.locator('main ol li')
  await expect(entries.filter({ hasText: '津守 朋' }).first()).toBeVisible()
  for (const text of await entries.allTextContents()) {
    expect(text).toMatch(/20\d\d-\d\d-\d\d \d\d:\d\d/)
    expect(text, 'no code of an action is shown').not.toMatch(/[a-z]+[.][a-z-]+/)
    expect(text, 'no slot is left open').not.toMatch(/[{}]/)
  }
  await page.context().close()
})

test('a list without headings, an empty one and a picture each say what to do next', async ({ browser }) => {
  const page = await desk(browser)
  await readList(page, 'x.csv', Buffer.from('0101,髙森 由布子,駅前店\r\n0102,佐久間 ひなた,駅前店\r\n'))
  await expect(page.getByRole('alert')).toContainText('番号（社員番号など）の列がわかりません')
  for (const [at, meaning] of ['番号', '名前', '店舗・部署'].entries())
    await page.locator('select[name="field"]').nth(at).selectOption({ label: meaning })
  await page.getByRole('button', { name: 'この読みかたにする' }).click()
  await expect(page.getByText('変わらない2人')).toBeVisible()
  for (const [body, says] of [
    [Buffer.from('社員番号,氏名\r\n'), 'ファイルに、人の行がありません'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), '名簿ではないファイルのようです']
  ] as const) {
    await open(page, '/admin/import')
    await page.setInputFiles('input[type="file"]', { name: 'x.csv', mimeType: 'text/csv', buffer: body })
    await page.getByRole('button', { name: '下見する' }).click()
    await expect(page.getByRole('alert')).toContainText(says)
  }
  await page.context().close()
})

test('whoever is put on the list without a number is told so at the field, and what was typed stays', async ({
  browser
}) => {
  const page = await desk(browser)
  await open(page, '/admin/people?add=yes')
  const form = page.locator('#add form')
  await form.locator('input[name="name"]').fill('野々村 ひより')
  await form.locator('button.solid').click()
  await expect(form.locator('.error')).toHaveText('番号を入れてください。')
  await expect(form.locator('input[name="name"]')).toHaveValue('野々村 ひより')
  await page.context().close()
})

test('what is typed before the scripts arrive is not taken away by them', async ({ browser }) => {
  const page = await desk(browser)
  let deliver = () => {}
  const late = new Promise<void>((resolve) => (deliver = resolve))
  await page.route(/\.js$/, async (route) => {
    await late
    await route.continue()
  })
  await page.goto('/admin/people?add=yes', { waitUntil: 'commit' })
  const name = page.locator('#add form input[name="name"]')
  await name.fill('野々村 ひより')
  deliver()
  await page.locator('html[data-ready]').waitFor()
  await expect(name).toHaveValue('野々村 ひより')
  await page.context().close()
})
