import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { openLine, type Line } from '@hinoyojin/server/store/line.ts'
import { connecting } from '@hinoyojin/server/store/place.ts'
import { createOrganisation } from '../people/organisations.ts'
import { SYSTEM } from '../store/database.ts'
import { mailState } from './state.ts'
import { TRIES } from './pauses.ts'
import { queueMail, type NewMail } from './queue.ts'
import { sendMails } from './send.ts'
import { testMailServer, type TestMailServer } from './test-mail-server.ts'

const HOUR = 60 * 60_000
let database: TestDatabase
let everything: Line
let server: TestMailServer
let organisationId: string
let clock: Date
beforeAll(async () => {
  database = await testDatabase()
  everything = openLine(connecting(database.place, 'administrator'))
})
afterAll(async () => {
  await everything.end()
  await database.close()
})
let n = 0
beforeEach(async () => {
  server = await testMailServer()
  clock = new Date(Date.now() + 10 * 60_000) // a slow machine must not queue later than this
  const made = { name: '髙森食堂', slug: `o-${(n += 1)}`, administrator: { name: '津守 朋' } }
  organisationId = (await createOrganisation(database.store, made)).organisationId
})
afterEach(async () => {
  await server.close()
  await everything.sql`delete from mail`
})

const queue = (key: string, own: Partial<NewMail> = {}) =>
  database.store.write(organisationId, SYSTEM, async (tx) => {
    tx.unaudited('test')
    const values = {
      name: '髙森 𠮷村',
      organisation: '髙森食堂',
      url: 'https://training.example.com/enter/x',
      minutes: '30'
    }
    await queueMail(tx, { key, to: 'a@example.com', locale: 'ja', template: 'administrator-link', values, ...own })
  })
const send = () => sendMails(database.store, server.post, () => clock)
const later = (hours: number) => void (clock = new Date(clock.getTime() + hours * HOUR))
const state = (key: string) => database.store.read(organisationId, (reader) => mailState(reader, key))

describe('a letter that is due', () => {
  test('arrives once, in Japanese as it was written, and names itself', async () => {
    await queue('one')
    expect(await send()).toEqual({ sent: 1, postponed: 0, failed: 0 })
    expect(await send()).toEqual({ sent: 0, postponed: 0, failed: 0 })
    expect(server.arrived).toHaveLength(1)
    const [mail] = server.arrived
    expect(mail?.subject).toBe('【髙森食堂】火の用心に入るリンク')
    expect(mail?.text).toContain('髙森 𠮷村さん')
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@example\.com>$/)
    expect(mail?.headers.has('list-unsubscribe')).toBe(false)
    expect(await state('one')).toMatchObject({ state: 'sent', tries: 1, trouble: null })
  })

  test('carries its calendar file twice, as the invitation and as an attachment, and a way to unsubscribe', async () => {
    const text = ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'VERSION:2.0', 'END:VCALENDAR', ''].join('\r\n')
    await queue('two', {
      calendar: { method: 'REQUEST', text },
      unsubscribe: 'https://training.example.com/magazine/leave/x'
    })
    await send()
    const [mail] = server.arrived
    expect(mail?.attachments.map(({ contentType, filename }) => [contentType, filename])).toEqual(
      [
        ['text/calendar', false],
        ['application/ics', 'invite.ics']
      ].map(([type, name]) => [type, name === false ? undefined : name])
    )
    for (const { content } of mail?.attachments ?? []) expect(content.toString()).toContain('METHOD:REQUEST')
    const list: unknown = mail?.headers.get('list')
    expect(JSON.stringify(list)).toContain('https://training.example.com/magazine/leave/x')
    expect(JSON.stringify(list)).toContain('One-Click')
  })

  test('goes out once when several workers are at it', async () => {
    for (let i = 0; i < 12; i += 1) await queue(`many ${i}`, { to: `p${i}@example.com` })
    const reports = await Promise.all([send(), send(), send()])
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(12)
    const ids = server.arrived.map(({ messageId }) => messageId)
    expect(new Set(ids).size).toBe(12)
    expect(ids).toHaveLength(12)
  })

  test('is sent again under the same Message-ID when the worker died before it could write that down', async () => {
    await queue('three')
    const dying = { ...server.post, send: (mail: Parameters<typeof server.post.send>[0]) => server.post.send(mail) }
    const store = {
      ...database.store,
      write: () => Promise.reject(new Error('killed'))
    }
    await expect(sendMails(store, dying, () => clock)).rejects.toThrow('killed')
    expect(await send()).toMatchObject({ sent: 0 }) // lent for a quarter of an hour
    later(1)
    expect(await send()).toMatchObject({ sent: 1 })
    expect(server.arrived).toHaveLength(2)
    expect(server.arrived[0]?.messageId).toBe(server.arrived[1]?.messageId)
  })
})

describe('a mail server that is down', () => {
  test('for two days loses nothing: tries with growing pauses, and all arrive afterwards', async () => {
    const { port } = server
    await queue('a', { to: 'a@example.com' })
    await queue('b', { to: 'b@example.com' })
    await server.down()
    let tries = 0
    for (let hours = 0; hours < 48; hours += 1) {
      const report = await send()
      tries += report.postponed
      expect(report.failed).toBe(0)
      later(1)
    }
    expect(tries).toBeLessThan(40)
    expect(await state('a')).toMatchObject({ state: 'waiting' })
    const again = await testMailServer(port)
    later(7)
    expect(await send()).toEqual({ sent: 2, postponed: 0, failed: 0 })
    expect(again.arrived).toHaveLength(2)
    await again.close()
  })

  test('or refuses our own address, keeps every letter: that is a setting of ours', async () => {
    await queue('a')
    server.refuseSender = 553
    expect(await send()).toEqual({ sent: 0, postponed: 1, failed: 0 })
    expect(await state('a')).toMatchObject({ state: 'waiting', tries: 1 })
    server.refuseSender = 0
    later(1)
    expect(await send()).toMatchObject({ sent: 1 })
  })

  test('for good is given up after the last try, with what was said last', async () => {
    await queue('a')
    await server.down()
    for (let i = 0; i < TRIES; i += 1) {
      await send()
      later(7)
    }
    const given = await state('a')
    expect(given).toMatchObject({ state: 'given-up', tries: TRIES })
    expect(given?.trouble).toContain('ECONNREFUSED')
  })
})

describe('a recipient', () => {
  test('whose address does not exist bounces, and the others get theirs', async () => {
    server.refuse.set('nobody@example.com', 550)
    await queue('bounces', { to: 'nobody@example.com' })
    await queue('arrives', { to: 'somebody@example.com' })
    expect(await send()).toEqual({ sent: 1, postponed: 0, failed: 1 })
    const bounced = await state('bounces')
    expect(bounced).toMatchObject({ state: 'bounced', tries: 1 })
    expect(bounced?.trouble).toContain('no such mailbox')
  })

  test('whose mailbox is full for now is tried again, and the others are not held up', async () => {
    server.refuse.set('full@example.com', 452)
    await queue('full', { to: 'full@example.com' })
    await queue('free', { to: 'free@example.com' })
    expect(await send()).toEqual({ sent: 1, postponed: 1, failed: 0 })
    server.refuse.clear()
    later(1)
    expect(await send()).toEqual({ sent: 1, postponed: 0, failed: 0 })
  })
})

test('a letter that waited weeks for a mail server to be set is not sent out of the blue', async () => {
  await queue('old')
  later(24 * 8)
  expect(await send()).toEqual({ sent: 0, postponed: 0, failed: 1 })
  expect(await state('old')).toMatchObject({ state: 'given-up', trouble: 'stale' })
})

test('letters of an organisation that rests wait, and go out when it is resumed', async () => {
  await queue('held', { template: 'operator-test', values: { organisation: '髙森食堂' } })
  await everything.sql`update organisation set suspended_at = now() where id = ${organisationId}`
  expect(await send()).toEqual({ sent: 0, postponed: 0, failed: 0 })
  expect(await state('held')).toMatchObject({ state: 'waiting', tries: 0 })
  await everything.sql`update organisation set suspended_at = null where id = ${organisationId}`
  later(2)
  expect(await send()).toMatchObject({ sent: 1 })
})
