import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { testMailServer, type TestMailServer } from '@hinoyojin/server/post/test-mail-server.ts'
import { at, enterByLink, open, overflow } from './desk.ts'
import { examineHere } from './examine.ts'
import { finishCourse, phone, pin } from './learner.ts'
import { takePaper, verify } from './paper.ts'
import { touch } from './play.ts'
import { startProduct, type Product } from './server.ts'

// From an office that registers its address to students with a certificate and a list for the registry. Letters go through a real mail server.
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

const lettersTo = (address: string) => mail.arrived.filter(({ to }) => JSON.stringify(to).includes(address))
/** The link of this kind in the newest letter to an address, once it has arrived. */
async function linkIn(address: string, kind: string): Promise<string> {
  let found = ''
  await expect
    .poll(
      () => {
        const text = lettersTo(address).at(-1)?.text ?? ''
        found = new RegExp(`${product.origin}${kind}\\S+`).exec(text)?.[0] ?? ''
        return found
      },
      { timeout: 20_000 }
    )
    .not.toBe('')
  return found
}
/** Fills the form of the public page; a person needs longer than a second for it. */
async function register(page: Page, email: string, need?: string): Promise<void> {
  await page.goto('/universities')
  await page.getByLabel('大学・学校の名前').fill('例の大学')
  await page.getByLabel('学部・担当の部署').fill('学生支援課')
  await page.getByLabel('お名前').fill('星野 由佳')
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('学生の人数').fill('約800人')
  await page.getByText('次の学期').click()
  if (need) await page.getByText(need).click()
  await page.waitForTimeout(1600)
  await page.getByRole('button', { name: '確認のメールを受け取る' }).click()
}
const withoutScripts = (browser: Browser) => at(browser, product.origin, { javaScriptEnabled: false })

test('an office registers without JavaScript, is told what is missing, and confirms by the link of the mail', async ({
  browser
}) => {
  const page = await withoutScripts(browser)
  await register(page, 'gakusei@example.ac.jp')
  await expect(page.getByText('一つえらんでください').first()).toBeVisible()
  await expect(page.getByLabel('学部・担当の部署')).toHaveValue('学生支援課')
  await page.getByText('参加コードを配って、その場で始めたい').click()
  await page.waitForTimeout(1600)
  await page.getByRole('button', { name: '確認のメールを受け取る' }).click()
  await page.waitForURL(/\/universities\/sent/)

  const confirm = await linkIn('gakusei@example.ac.jp', '/universities/confirm/')
  expect(lettersTo('gakusei@example.ac.jp')[0]?.subject).toBe('【火の用心】ご登録の確認（例の大学）')
  // A scanner opens every link it sees, twice; nothing happens.
  for (const link of [confirm, confirm]) expect((await page.request.get(link)).status()).toBe(200)
  await page.goto(confirm)
  await page.getByRole('button', { name: '登録する' }).click()
  await expect(page.getByText('案内を待っています')).toBeVisible()
  await page.context().close()
})

let setUp = ''
test('an operator invites a wave', async () => {
  await open(operator, '/operator/universities')
  await examineHere(operator, '/operator/universities')
  await operator.getByLabel('学生の入り方').first().selectOption('join-code')
  await operator.getByRole('button', { name: 'だれに送るか見る' }).click()
  await expect(operator.locator('tbody')).toContainText('gakusei@example.ac.jp')
  await examineHere(operator, 'a wave')
  await operator.getByRole('button', { name: '1件に送る' }).click()
  await expect(operator.getByText('第1回の招待を1件')).toBeVisible()
  setUp = await linkIn('gakusei@example.ac.jp', '/setup/')
  await open(operator, '/operator/universities')
  await operator.locator('main a[href^="/operator/universities/"]').filter({ hasText: '例の大学' }).first().click()
  await operator.waitForURL(/\/operator\/universities\/./)
  await examineHere(operator, 'one university')
})

let office: Page
let join = ''
const heads = '番号,氏名,学部・所属,講座,講座の版,修了日,修了証の番号'
/** The lines of the registry's file. */
async function registry(): Promise<string[]> {
  const file = await office.request.get('/admin/registry/file?encoding=utf-8')
  expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const text = await file.text()
  expect(text.startsWith('\ufeff')).toBe(true)
  return text.slice(1).trimEnd().split('\r\n')
}

test('the office sets its place up, step by step, and has a slide', async ({ browser }) => {
  office = await at(browser, product.origin)
  await open(office, setUp)
  await examineHere(office, 'the way in')
  await office.getByRole('button', { name: 'はじめる' }).click()
  await office.getByRole('button', { name: '場所を作って' }).waitFor()
  await examineHere(office, 'the place')
  await office.getByRole('button', { name: '場所を作って' }).click()
  await expect(office.getByRole('heading', { name: '次に入るための鍵' })).toBeVisible()
  await examineHere(office, 'the key')
  await office.getByRole('button', { name: 'あとでする' }).click()
  await office.getByLabel('学部の一覧').waitFor()
  await examineHere(office, 'the faculties')
  await office.getByLabel('学部の一覧').fill('・文学部\n・看護学部')
  await office.getByRole('button', { name: '保存して' }).click()
  await expect(office.getByRole('heading', { name: '学生の入り方' })).toBeVisible()
  await examineHere(office, 'how students come in')
  await office.getByRole('button', { name: '保存して' }).click()
  await expect(office.locator('input[name="course"]:checked')).toHaveCount(1)
  await expect(office.locator('input[name="course"]:checked')).toHaveValue('student-basics')
  await examineHere(office, 'the courses')
  // These are first-year students: the shorter way for them.
  await office.locator('input[name="course"]:checked').uncheck()
  await office.getByRole('checkbox', { name: /学生の基礎 新入生/ }).check()
  await office.getByLabel('期限').first().fill('2027-07-31')
  await office.getByRole('button', { name: '保存して' }).click()
  await office.waitForURL(/\/languages$/)
  await examineHere(office, 'the languages')
  await office.getByRole('button', { name: '保存して' }).click()
  await office.waitForURL(/\/poster$/)
  await examineHere(office, 'the poster')
  await office.getByRole('button', { name: '次へ' }).click()
  await expect(office.getByRole('heading', { name: '始められます' })).toBeVisible()
  await examineHere(office, 'ready')
  // What was left for later stands in the settings.
  await office.goto('/admin/settings')
  await office.getByRole('link', { name: '設定の流れを開く' }).click()
  await expect(office.locator('li').filter({ hasText: '次に入るための鍵' })).toContainText('あとで')
  await examineHere(office, '/setup')

  await open(office, '/admin/registry')
  await examineHere(office, 'the registry before anybody passed')
  await expect(office.getByText('この条件で終えた人は、まだいません')).toBeVisible()
  expect(await registry()).toEqual([heads])

  await open(office, '/shop/slide')
  await examineHere(office, '/shop/slide')
  await expect(office.locator('.slide')).toContainText('すぐに始まります')
  join = ((await office.locator('.slide .code').textContent()) ?? '').replace('-', '').trim()
  const pdf = (await office.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf).toMatch(/\/MediaBox \[0 0 (959\.\d+|960(\.\d+)?) 540/)
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)

  // Opened once more, the link says what happened and leads to the door.
  const other = await withoutScripts(browser)
  await other.goto(setUp)
  await expect(other.getByText('「例の大学」の場所ができています')).toBeVisible()
  await other.context().close()
})

const students = [
  {
    locale: 'ja',
    number: '26N0001',
    name: '星 ひかる',
    make: '修了証を作る',
    paper: '日本語のPDF',
    holds: '発行されたままの修了証です',
    compare: 'くらべる',
    fits: '「星 ひかる」は、この修了証の名前です。'
  },
  {
    locale: 'en',
    number: '26N0002',
    name: 'Lina Okafor',
    make: 'Make the certificate',
    paper: 'PDF in English',
    holds: 'This certificate is as it was issued',
    compare: 'Compare',
    fits: '“Lina Okafor” is the name of this certificate.'
  },
  {
    locale: 'ja-easy',
    number: '26N0003',
    name: 'グエン ミン',
    make: '修了証（しゅうりょうしょう）を 作（つく）る',
    paper: '日本語（にほんご）の PDF',
    holds: '本物（ほんもの）の 修了証（しゅうりょうしょう）です',
    compare: '調（しら）べる',
    fits: '「グエン ミン」は、 この 修了証（しゅうりょうしょう）の 名前（なまえ）です。'
  }
] as const

for (const student of students)
  test(`a student comes in with the join code on a phone, does the edition and has a certificate that a stranger verifies, ${student.locale}`, async ({
    browser
  }, info) => {
    test.setTimeout(150_000)
    const { locale, number, name } = student
    const { context, page } = await phone(browser, product.origin, { reducedMotion: 'reduce' })
    await page.goto('/in')
    if (locale !== 'ja') await page.locator(`button[value="${locale}"]`).click()
    await page.locator(`html[data-locale="${locale}"]`).waitFor()
    await page.locator('input[name="code"]').fill(join)
    await page.keyboard.press('Enter')
    await page.locator('a[href$="/first"]').click()
    // The page before has a field for the number too: what is typed into that one is gone.
    await page.waitForURL(/\/first$/)
    await page.locator('input[name="number"]').fill(number)
    await page.locator('input[name="name"]').fill(name)
    await page.locator('select[name="unit"]').selectOption({ label: '看護学部' })
    await page.locator('input[name="pin"]').fill(pin)
    await examineHere(page, `the first time of a student ${locale}`, { dark: false })
    await page.locator('main form button.lit').click()
    await page.waitForURL(/\/home$/)
    expect(await finishCourse(page, locale, touch)).toBe(9)
    expect(await overflow(page)).toBeLessThanOrEqual(0)

    await page.locator('a[href^="/certificate/student-first-year/"]').first().click()
    await page.locator('main button').filter({ hasText: student.make }).click()
    const paper = page.locator('main a').filter({ hasText: student.paper })
    await paper.waitFor()
    if (locale !== 'ja') await examineHere(page, `a certificate ${locale}`, { dark: false })
    const file = info.outputPath('certificate.pdf')
    const address = await takePaper(paper, file)
    await context.close()

    const stranger = await phone(browser, product.origin, { reducedMotion: 'reduce' })
    await stranger.page.goto(address.replace('#', `?lang=${locale}#`))
    await expect(stranger.page.getByRole('heading', { level: 1 })).toHaveText(student.holds)
    await expect(stranger.page.getByText('例の大学', { exact: true })).toBeVisible()
    await stranger.page.locator('input[name="name"]').fill(name)
    await stranger.page.locator('main button').filter({ hasText: student.compare }).click()
    await expect(stranger.page.getByRole('status')).toContainText(student.fits)
    expect(await stranger.context.cookies()).toEqual([])
    const keys = info.outputPath('keys.json')
    fs.writeFileSync(keys, await (await stranger.page.request.get('/.well-known/hinoyojin-keys.json')).text())
    await stranger.context.close()
    const { status, stdout } = verify(file, '--keys', keys, '--json')
    expect({ status, ...(JSON.parse(stdout) as object) }).toMatchObject({
      status: 0,
      holds: true,
      name: { text: name, fits: true },
      claims: { issuer: '例の大学', course: 'student-first-year' }
    })
  })

test('somebody else with the same number is not let in as that student', async ({ browser }) => {
  const { context, page } = await phone(browser, product.origin, { javaScriptEnabled: false })
  await page.goto(`/in/${join}/first`)
  await page.locator('input[name="number"]').fill('26n0001')
  await page.locator('input[name="name"]').fill('星 ひかる')
  await page.locator('select[name="unit"]').selectOption({ label: '看護学部' })
  await page.locator('input[name="pin"]').fill('918273')
  await page.locator('main form button.lit').click()
  await expect(page.getByText('この番号は、もう使われています').first()).toBeVisible()
  await context.close()
})

test('the registry has its list of those who passed', async () => {
  await open(office, '/admin/registry')
  await examineHere(office, '/admin/registry')
  const [first, ...rows] = await registry()
  expect(first).toBe(heads)
  expect(rows.map((row) => row.split(',').slice(0, 4))).toEqual(
    students.map(({ number, name }) => [number, name, '看護学部', '学生の基礎 新入生'])
  )
  for (const row of rows) expect(row.split(',').at(-1)).toMatch(/[0-9A-Z]{4}/)
  await office.context().close()
})

test('everything an office registered is gone by one link, the letters in the outbox too', async ({ browser }) => {
  const page = await at(browser, product.origin)
  await register(page, 'gone@example.ac.jp', '名簿を取り込んで始めたい')
  await page.waitForURL(/\/universities\/sent/)
  await examineHere(page, '/universities/sent')
  await page.goto(await linkIn('gone@example.ac.jp', '/universities/confirm/'))
  await examineHere(page, '/universities/confirm')
  const own = await linkIn('gone@example.ac.jp', '/universities/mine/')
  await page.goto(own)
  await examineHere(page, '/universities/mine')
  await page.locator('summary', { hasText: 'すべて消す' }).click()
  await page.getByRole('button', { name: 'すべて消す' }).click()
  await expect(page.getByRole('heading', { name: 'すべて消しました' })).toBeVisible()
  await examineHere(page, '/universities/deleted')
  await page.goto(own)
  await expect(page.getByText('このリンクは見つかりません')).toBeVisible()
  await open(operator, '/operator/universities?text=gone')
  await expect(operator.getByText('この条件の登録は、まだありません')).toBeVisible()
  await open(operator, '/operator/mail')
  await expect(operator.locator('main')).toContainText('gakusei@example.ac.jp')
  await expect(operator.locator('main')).not.toContainText('gone@example.ac.jp')
  expect(fs.readFileSync(product.log, 'utf8')).not.toContain('gone@example.ac.jp')
  await page.context().close()
})
