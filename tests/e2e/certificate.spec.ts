// Whoever finished a course takes a certificate; a stranger with the paper checks it, in the browser and without any server.
import fs from 'node:fs'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { posterOf, signedIn, slipOnScreen } from './desk.ts'
import { examineHere } from './examine.ts'
import { activateByHand, phone } from './learner.ts'
import { takePaper, verify } from './paper.ts'
import { world } from './server.ts'

/** Somebody of the sample who has finished the course, on a phone of their own; renamed first where a name is given. */
async function finished(browser: Browser, number: string, unit: string, name?: string): Promise<Page> {
  const desk = await signedIn(browser, 'administrator')
  const { code: join } = await posterOf(desk, unit)
  await desk.goto(`/admin/people?q=${number}`)
  await desk.locator('tbody a').first().click()
  await desk.locator('html[data-ready]').waitFor()
  const known = desk.locator('form[action="?/edit"] input[name="name"]')
  if (name) {
    await known.fill(name)
    await desk.locator('form[action="?/edit"] button').click()
    await expect(desk.locator('h1')).toHaveText(name)
  }
  await desk.locator('form[action="?/reset"] button').click()
  const slip = await slipOnScreen(desk)
  await desk.context().close()
  const { page } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await activateByHand(page, { ...slip, join, name: name ?? '' }, 'ja')
  return page
}

// Somebody else for the second try: a certificate is made once.
const takers = [
  { number: '0106', unit: '駅前店', name: '三枝 るか' },
  { number: '0002', unit: '本部', name: '𠮷村 志乃' }
] as const
const renamed = [
  { number: '0207', unit: '港通り店' },
  { number: '0201', unit: '港通り店' }
] as const

test('a learner takes the certificate, a stranger compares the name, and the file checks without the server', async ({
  browser
}, info) => {
  const { number, unit, name } = takers[info.retry] ?? takers[0]
  const page = await finished(browser, number, unit)
  await page.goto('/home')
  await page.getByRole('link', { name: '修了証' }).click()
  await expect(page.locator('.name')).toHaveText(name)
  await page.locator('html[data-ready]').waitFor()
  await examineHere(page, 'before a certificate')
  await page.getByRole('button', { name: '修了証を作る' }).click()
  await expect(page.getByRole('heading', { name: '修了証ができています' })).toBeVisible()
  await examineHere(page, 'a certificate')
  const file = info.outputPath('certificate.pdf')
  const address = await takePaper(page.getByRole('link', { name: '日本語のPDF' }), file)
  await page.context().close()

  expect(decodeURIComponent(address)).not.toContain(name.slice(0, 2))
  const { page: stranger, context } = await phone(browser, world().origin, { reducedMotion: 'reduce' })
  await stranger.goto(address)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('発行されたままの修了証です')
  await expect(stranger.getByText('サンプル食堂', { exact: true })).toBeVisible()
  for (const [typed, said] of [
    [`${name}ろ`, `「${name}ろ」は、この修了証の名前とちがいます`],
    [name.replace(' ', ''), `「${name.replace(' ', '')}」は、この修了証の名前です`]
  ] as const) {
    await stranger.getByLabel('紙にある名前').fill(typed)
    await stranger.getByRole('button', { name: 'くらべる' }).click()
    await expect(stranger.getByRole('status')).toContainText(said)
  }
  await examineHere(stranger, 'checking')
  expect(await context.cookies()).toEqual([])
  await stranger.goto(address.replace('#', '?lang=en#'))
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('This certificate is as it was issued')
  await expect(stranger.getByLabel('Check code')).toHaveValue(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/)
  await stranger.goto(address.replace(/\?.*|#.*/, '?lang=ja-easy'))
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText('です')
  await examineHere(stranger, 'checking, easy', { dark: false })
  const last = address.replace(/#.*/, '').slice(-20)
  await stranger.goto(address.replace(last, last.split('').reverse().join('')))
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('署名が合いません')
  const keys = info.outputPath('keys.json')
  fs.writeFileSync(keys, await (await stranger.request.get('/.well-known/hinoyojin-keys.json')).text())
  await context.close()

  const { status, stdout } = verify(file, '--keys', keys, '--json')
  expect({ status, ...(JSON.parse(stdout) as object) }).toMatchObject({
    status: 0,
    holds: true,
    key: 'known',
    name: { text: name, fits: true },
    claims: { issuer: 'サンプル食堂', course: 'working-basics' }
  })
  expect(verify(address.replace(last, last.split('').reverse().join('')), '--keys', keys).status).toBe(1)
})

test('a name with characters that can not be drawn is refused with help, and revoking is seen by everybody', async ({
  browser
}, info) => {
  const { number, unit } = renamed[info.retry] ?? renamed[0]
  const page = await finished(browser, number, unit, '와시오 ハル')
  await page.goto('/record')
  await page.getByRole('link', { name: '修了証' }).click()
  await expect(page.getByText('「와」「시」「오」は、印刷に使う書体にない文字です')).toBeVisible()
  await page.locator('html[data-ready]').waitFor()
  await examineHere(page, 'a name that can not be drawn')
  const own = page.getByLabel('印刷してよい、別のつづり')
  await own.fill('ワシオ 1号')
  await page.getByRole('button', { name: 'このつづりで作る' }).click()
  await expect(page.getByRole('alert')).toContainText('名前に使う文字だけで')
  await expect(own).toHaveValue('ワシオ 1号')
  await own.fill('ワシオ・ハル')
  await page.getByRole('button', { name: 'このつづりで作る' }).click()
  await expect(page.getByText('あなたが書いたつづりです')).toBeVisible()
  const address = (await page.getByRole('link', { name: '確かめるページを開く' }).getAttribute('href')) ?? ''
  await page.context().close()

  const desk = await signedIn(browser, 'administrator')
  await desk.goto('/admin/certificates')
  const row = desk.locator('tbody tr').filter({ hasText: 'ワシオ・ハル' })
  await expect(row).toContainText('登録名 와시오 ハル')
  await desk.locator('html[data-ready]').waitFor()
  await row.locator('summary').click()
  await examineHere(desk, 'the list of certificates')
  await row.getByRole('button', { name: 'この修了証を取り消す' }).click()
  await expect(row.getByText('取り消し', { exact: true })).toBeVisible()
  await desk.goto(address)
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('取り消された修了証です')
  await desk.context().close()
})
