import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { settleLetters } from '../../store/outreach/letters-for-tests.ts'
import { at, mailOf, moment, openTestOutreach, ORIGIN, type TestOutreach } from '../test-outreach.ts'
import { magazineDesk, removeIssue, saveIssue, saveSender, sendTest, startSending } from './issues.ts'
import { sendMagazine, tidyMagazine } from './jobs.ts'
import { agreeToRead, askToRead, readerBehind, stopReading } from './subscribe.ts'
import { whoRuns } from './who-runs.ts'

let database: TestDatabase
let world: TestOutreach
beforeAll(async () => {
  database = await testDatabase()
  world = await openTestOutreach(database.store)
})
afterAll(() => database.close())

const store = () => database.store
const sender = { name: '例の食堂', address: '東京都例の区1-2-3', contact: 'post@example.com', revision: 1 }
const ask = (name: string, when = moment) =>
  askToRead(store(), { email: mailOf(name), locale: 'ja', agreedTo: '月に一度ほど、受け取ることに同意します。' }, when)
const linkIn = async (name: string, use: 'agree' | 'stop') =>
  new RegExp(`/magazine/${use}/([\\w.-]+)`).exec((await world.letters(name)).at(-1)?.text ?? '')?.[1] ?? ''
const desk = async () => {
  const found = await magazineDesk(store(), world.operator)
  if (!found.ok) throw new Error(found.code)
  return found
}
async function reading(...names: string[]): Promise<void> {
  for (const name of names) {
    await ask(name)
    expect(await agreeToRead(store(), await linkIn(name, 'agree'), moment.now)).toEqual({ ok: true })
  }
}
async function issue(subject = '一月号'): Promise<string> {
  const saved = await saveIssue(store(), world.operator, {
    id: null,
    revision: 0,
    texts: {
      ja: { subject, body: '## 新しい単元\n\n[こちら](https://training.example.com/news)です。' },
      en: { subject: 'January', body: 'Hello.' }
    }
  })
  if (!saved.ok) throw new Error(saved.code)
  return saved.id
}

test('who runs the installation is told to anybody: its name, and a way to reach it once that was written, but no postal address', async () => {
  const empty = await testDatabase()
  expect(await whoRuns(empty.store)).toBeNull()
  const theirs = await openTestOutreach(empty.store)
  expect(await whoRuns(empty.store)).toEqual({ name: 'サンプル食堂', contact: null })
  await saveSender(empty.store, theirs.operator, sender)
  expect(await whoRuns(empty.store)).toEqual({ name: '例の食堂', contact: 'post@example.com' })
  await empty.close()
})

test('no issue can be sent, not even as a test, before the sender’s details are there', async () => {
  const id = await issue()
  expect(await startSending(store(), world.operator, id, 1, moment.now)).toEqual({ ok: false, code: 'sender-missing' })
  expect(await sendTest(store(), world.operator, id, mailOf('me'), moment)).toEqual({
    ok: false,
    code: 'sender-missing'
  })
  expect(await saveSender(store(), world.operator, { ...sender, address: ' ' })).toEqual({
    ok: false,
    code: 'sender-incomplete'
  })
  expect(await saveSender(store(), world.operator, sender)).toEqual({ ok: true })
  expect(await sendTest(store(), world.operator, id, mailOf('me'), moment)).toEqual({ ok: true })
  expect((await world.letters('me')).map(({ locale }) => locale).sort()).toEqual(['en', 'ja'])
  expect(await removeIssue(store(), world.operator, id)).toEqual({ ok: true })
})

test('an address gets one letter; opening its link changes nothing, pressing the button does, once', async () => {
  await ask('opt')
  const link = await linkIn('opt', 'agree')
  for (let n = 0; n < 3; n++) expect(await readerBehind(store(), 'agree', link)).toMatchObject({ state: 'asked' })
  expect((await desk()).readers.reading).toBe(0)
  for (let n = 0; n < 2; n++) expect(await agreeToRead(store(), link, moment.now)).toEqual({ ok: true })
  expect(await readerBehind(store(), 'agree', link)).toMatchObject({
    state: 'reading',
    agreedAt: moment.now,
    agreedTo: '月に一度ほど、受け取ることに同意します。'
  })
  expect((await desk()).readers.reading).toBe(1)
})

test('whoever asks again before confirming gets one letter an hour; whoever reads already is told so, once a day', async () => {
  for (let n = 0; n < 4; n++) await ask('impatient')
  expect(await world.letters('impatient')).toHaveLength(1)
  await agreeToRead(store(), await linkIn('impatient', 'agree'), moment.now)
  for (let n = 0; n < 4; n++) await ask('impatient')
  expect((await world.letters('impatient')).map(({ template }) => template)).toEqual([
    'magazine-agree',
    'magazine-already'
  ])
  expect(await readerBehind(store(), 'stop', await linkIn('impatient', 'stop'))).toMatchObject({ state: 'reading' })
})

test('a link for confirming does not unsubscribe, and the other way round', async () => {
  await reading('mixed')
  const [letter] = await world.letters('mixed')
  const link = /magazine\/agree\/([\w.-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
  expect(await stopReading(store(), link, moment.now)).toEqual({ ok: false, code: 'unknown-link' })
})

test('an issue goes to every reader once, in batches that go on after a crash, with one-click headers and the sender below', async () => {
  await reading('m1', 'm2', 'm3', 'm4', 'm5')
  const id = await issue()
  const readers = (await desk()).readers.reading
  const later = at('2026-12-02T01:00:00Z')
  expect(await startSending(store(), world.operator, id, 1, later.now)).toEqual({ ok: true })
  expect(await startSending(store(), world.operator, id, 1, later.now)).toEqual({ ok: false, code: 'under-way' })
  expect(await sendMagazine(store(), later, 2, 1)).toEqual({ letters: 2 })
  expect((await desk()).issues.find((each) => each.id === id)).toMatchObject({ letters: 2, finishedAt: null })
  await Promise.all([sendMagazine(store(), later, 2), sendMagazine(store(), later, 2)])
  await sendMagazine(store(), later, 2)
  expect((await desk()).issues.find((each) => each.id === id)).toMatchObject({
    letters: readers,
    finishedAt: later.now
  })
  const [letter, ...more] = (await world.letters('m3')).filter(({ template }) => template === 'magazine-issue')
  expect(more).toEqual([])
  expect(letter?.subject).toBe('一月号')
  expect(letter?.text).toContain('■ 新しい単元')
  for (const part of ['例の食堂', '東京都例の区1-2-3', 'post@example.com', `${ORIGIN}/magazine/stop/`])
    expect(letter?.text).toContain(part)
  expect(letter?.unsubscribe).toMatch(/^https:\/\/training\.example\.com\/magazine\/stop\/[\w.-]+\/one-click$/)
  await settleLetters(store(), world.organisationId, mailOf('m3'), 'bounced')
  expect((await desk()).issues.find((each) => each.id === id)).toMatchObject({ bounced: 1 })
})

test('whoever stopped, never confirmed, or agreed after sending began gets nothing', async () => {
  await reading('stopper')
  await ask('unsure')
  const id = await issue('二月号')
  const [, token = ''] = /magazine\/stop\/([\w.-]+)/.exec((await sentTo('stopper')) ?? '') ?? []
  for (let n = 0; n < 2; n++) expect(await stopReading(store(), token, moment.now)).toEqual({ ok: true })
  await startSending(store(), world.operator, id, 1, at('2026-12-01T00:00:00Z').now) // before anybody had agreed
  await sendMagazine(store(), moment)
  expect((await desk()).issues.find((each) => each.id === id)).toMatchObject({ letters: 0, finishedAt: moment.now })
})
/** A letter with the stop link of a reader: the one that says they read already. */
async function sentTo(name: string): Promise<string | undefined> {
  await ask(name)
  return (await world.letters(name)).at(-1)?.text ?? undefined
}

test('an issue that is under way does not change any more; two editors do not overwrite each other', async () => {
  const id = await issue('三月号')
  const save = (subject: string) =>
    saveIssue(store(), world.operator, { id, revision: 1, texts: { ja: { subject, body: 'x' } } })
  expect(await save('一人め')).toMatchObject({ ok: true })
  expect(await save('二人め')).toMatchObject({
    ok: false,
    code: 'changed-meanwhile',
    theirs: { texts: { ja: { subject: '一人め' } } }
  })
  expect(await startSending(store(), world.operator, id, 1, moment.now)).toEqual({
    ok: false,
    code: 'changed-meanwhile'
  })
  await startSending(store(), world.operator, id, 2, moment.now)
  expect(
    await saveIssue(store(), world.operator, { id, revision: 2, texts: { ja: { subject: '三人め', body: 'x' } } })
  ).toEqual({ ok: false, code: 'under-way' })
  expect(await removeIssue(store(), world.operator, id)).toEqual({ ok: false, code: 'unknown-issue' })
})

test('who never confirmed is gone after a week, who stopped after a month; who reads stays', async () => {
  await ask('never')
  await reading('stays')
  const before = (await desk()).readers
  expect(before.asked).toBeGreaterThan(0)
  await tidyMagazine(store(), at('2026-12-08T01:00:01Z'))
  expect((await desk()).readers).toEqual({ ...before, asked: 0 })
  await tidyMagazine(store(), at('2027-01-05T01:00:00Z'))
  expect((await desk()).readers).toEqual({ asked: 0, reading: before.reading, stopped: 0 })
  // also the letter that still waited for a mail server
  expect(await world.letters('never')).toEqual([])
})

test('whoever is no operator sees and sends nothing', async () => {
  expect(await magazineDesk(store(), world.manager)).toEqual({ ok: false, code: 'not-allowed' })
  expect(await saveSender(store(), world.manager, sender)).toEqual({ ok: false, code: 'not-allowed' })
})
