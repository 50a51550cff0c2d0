import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { SYSTEM } from '../store/database.ts'
import { eraseLetters } from '../post/erase-letters.ts'
import { ownMail, ownOutbox } from '../post/own-outbox.ts'
import { previewList, previewOf } from '../post/preview.ts'
import { queueMail } from '../post/queue.ts'
import { sendMails } from '../post/send.ts'
import { sqlOf } from '../store/sql.ts'
import { testMailServer, type TestMailServer } from '../post/test-mail-server.ts'
import { handOver } from './hand-over.ts'
import { health } from './health.ts'
import { mailSeen, outbox, sendAgain } from './outbox.ts'
import { twoOrganisations, type TwoOrganisations } from './test-two-organisations.ts'

let database: TestDatabase
let two: TwoOrganisations
let server: TestMailServer
let clock: Date
beforeAll(async () => {
  database = await testDatabase()
  two = await twoOrganisations(database.store)
  server = await testMailServer()
  clock = new Date(Date.now() + 10 * 60_000) // a slow machine must not queue later than this
  for (const [organisationId, to] of [
    [two.own, 'own@example.com'],
    [two.other, 'nobody@example.com']
  ] as const)
    await database.store.write(organisationId, SYSTEM, async (tx) => {
      tx.unaudited('test')
      const values = {
        name: '宿 主',
        organisation: '海辺の宿',
        url: 'https://training.example.com/enter/secret',
        minutes: '30'
      }
      await queueMail(tx, { key: 'k', to, locale: 'ja', template: 'administrator-link', values })
    })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
const all = { state: 'all', text: '', organisationId: null, before: null } as const
const seen = async (own: object = {}) => {
  const found = await outbox(database.store, two.operator, { ...all, ...own })
  return found.ok ? found.lines : []
}

describe('the outbox in the browser', () => {
  test('shows the operator the letters of all organisations, one with its link to copy; nobody else', async () => {
    expect((await seen()).map(({ recipient, state }) => [recipient, state])).toEqual([
      ['nobody@example.com', 'waiting'],
      ['own@example.com', 'waiting']
    ])
    expect((await seen({ text: 'NOBODY' })).map(({ organisationName }) => organisationName)).toEqual(['海辺の宿'])
    const [line] = await seen({ organisationId: two.other })
    const opened = await mailSeen(database.store, two.operator, two.other, line?.id ?? '')
    expect(opened.ok && opened.mail?.body).toContain('/enter/secret')
    // The link lets its holder in as somebody else.
    const noted = async (organisationId: string) =>
      database.store.read(
        organisationId,
        (reader) => sqlOf(reader)<{ action: string; operator: string | null }[]>`
          select action, detail ->> 'operator' as operator from audit
          where organisation_id = ${reader.organisationId} and action like '%mail.link-seen'`
      )
    expect(await noted(two.other)).toEqual([{ action: 'mail.link-seen', operator: two.operator.name }])
    expect(await noted(two.own)).toEqual([{ action: 'operator.mail.link-seen', operator: null }])
    expect(await outbox(database.store, two.administrator, all)).toEqual({ ok: false, code: 'not-allowed' })
    expect(await mailSeen(database.store, two.administrator, two.other, line?.id ?? '')).toMatchObject({ ok: false })
  })

  test('shows an administrator the letters of their own organisation, without what the links lead to', async () => {
    const own = await ownOutbox(database.store, two.administrator, { before: null })
    expect(own.ok && own.lines.map(({ recipient }) => recipient)).toEqual(['nobody@example.com'])
    const id = own.ok ? (own.lines[0]?.id ?? '') : ''
    const opened = await ownMail(database.store, two.administrator, id)
    expect(opened.ok && opened.mail?.body).toContain('https://training.example.com/…')
    expect(JSON.stringify(opened)).not.toContain('secret')
    expect(await ownOutbox(database.store, two.learner, { before: null })).toEqual({ ok: false, code: 'not-allowed' })
  })

  test('shows an administrator nobody who signed up somewhere: that is for operators', async () => {
    await database.store.write(two.other, SYSTEM, async (tx) => {
      tx.unaudited('test')
      const values = { organiser: 'x', wording: 'x', confirm: 'https://x.example/a', stop: 'https://x.example/b' }
      await queueMail(tx, { key: 'out', to: 'reader@example.com', locale: 'ja', template: 'magazine-agree', values })
    })
    const [line] = await seen({ text: 'reader@' })
    const own = await ownOutbox(database.store, two.administrator, { before: null })
    expect(JSON.stringify(own)).not.toContain('reader@')
    expect(await ownMail(database.store, two.administrator, line?.id ?? '')).toEqual({ ok: true, mail: null })
  })

  test('a letter that bounced stands there with the reason and goes out again when the operator says so', async () => {
    server.refuse.set('new@example.com', 550)
    const to = { name: '新しい 管理', number: '', locale: 'ja', origin: 'https://training.example.com' } as const
    await handOver(database.store, two.operator, two.other, { ...to, email: 'new@example.com' })
    await database.store.write(two.other, SYSTEM, async (tx) => {
      tx.unaudited('test')
      await queueMail(tx, {
        key: 'plain',
        to: 'new@example.com',
        locale: 'en',
        template: 'operator-test',
        values: { organisation: '海辺の宿' }
      })
    })
    await sendMails(database.store, server.post, () => clock)
    const failed = await seen({ state: 'failed' })
    expect(failed.map(({ template, state }) => [template, state])).toEqual([
      ['operator-test', 'bounced'],
      ['administrator-welcome', 'bounced']
    ])
    expect(failed[0]?.trouble).toContain('no such mailbox')
    const again = (id = '') => sendAgain(database.store, two.operator, two.other, id, clock)
    expect(await again(failed[0]?.id)).toEqual({ ok: true })
    // its link would be of no use, and its words are erased
    expect(await again(failed[1]?.id)).toEqual({ ok: false, code: 'gone' })
    server.refuse.clear()
    await sendMails(database.store, server.post, () => clock)
    expect((await seen({ state: 'sent', text: 'new@' })).map(({ template }) => template)).toEqual(['operator-test'])
    expect(await sendAgain(database.store, two.administrator, two.other, failed[0]?.id ?? '', clock)).toMatchObject({
      ok: false
    })
  })

  test('keeps who got what when, and erases the words after thirty days', async () => {
    const body = async () => {
      const [line] = await seen({ state: 'sent', text: 'new@' })
      const opened = await mailSeen(database.store, two.operator, two.other, line?.id ?? '')
      return opened.ok ? opened.mail?.body : undefined
    }
    const days = (n: number) => ({ now: new Date(clock.getTime() + n * 24 * 60 * 60_000) })
    await eraseLetters(database.store, days(29))
    expect(await body()).toContain('海辺の宿')
    // and the reader's, which waited all that time
    expect(await eraseLetters(database.store, days(31))).toEqual({ erased: 2 })
    expect(await body()).toBeNull()
  })
})

test('words that wait for a mail server that never comes are erased as well', async () => {
  await database.store.write(two.own, SYSTEM, async (tx) => {
    tx.unaudited('test')
    const mail = { key: 'waits', locale: 'ja', template: 'operator-test', values: { organisation: '宿' } } as const
    await queueMail(tx, { ...mail, to: 'waits@example.com' })
  })
  await eraseLetters(database.store, { now: new Date(Date.now() + 31 * 24 * 60 * 60_000) })
  const [line] = await seen({ text: 'waits@' })
  expect(line?.state).toBe('given-up')
  expect(await mailSeen(database.store, two.operator, two.own, line?.id ?? '')).toMatchObject({ mail: { body: null } })
})

test('every template can be looked at in every language with example values', () => {
  for (const { name, broken } of previewList()) {
    expect([name, broken]).toEqual([name, null])
    expect(previewOf(name)?.letters.map(({ locale }) => locale)).toEqual(['ja', 'en', 'ja-easy'])
  }
  expect(previewOf('../facts/F-096')).toBeNull()
})

test('the health of the installation is told to operators only', async () => {
  const found = await health(database.store, two.operator, { dataDir: '/' })
  expect(found).toMatchObject({ ok: true, lastBackup: null, mail: { waiting: 0 }, jobs: { failing: [] } })
  expect(found.ok && found.database.version).toMatch(/^\d+/)
  expect(found.ok && (found.disk?.free ?? 0)).toBeGreaterThan(0)
  expect(await health(database.store, two.administrator, { dataDir: '/' })).toMatchObject({ ok: false })
})
