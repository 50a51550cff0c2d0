import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sampleGround, type Ground } from '../store/management/ground-for-tests.ts'
import { openLine, type Line } from '../store/line.ts'
import { connecting } from '../store/place.ts'
import { sha256, verifyLog } from './chain.ts'
import { closeIncident, reopenIncident } from './close-incident.ts'
import { asJsonLines, exportLog } from './export-log.ts'
import { addFile, FILE_LIMITS, fileOf } from './incident-files.ts'
import { markTask, writeEntry } from './incident-log.ts'
import { addMember, allIncidents, incidentOf, myIncidents, newestLine, peopleToAdd } from './incidents.ts'
import { saveAnswers } from './manual.ts'
import { startIncident } from './start-incident.ts'

let database: TestDatabase
let everything: Line
let ground: Ground
let run = 0
let press = 0
beforeAll(async () => {
  database = await testDatabase()
  everything = openLine(connecting(database.place, 'administrator'))
})
afterAll(async () => {
  await everything.end()
  await database.close()
})
beforeEach(async () => void (ground = await sampleGround(database.store, `incident-${++run}`)))

const now = new Date('2026-11-24T13:00:00.000Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const as = (name: string) => ({ ...ground.people[name]!, name, organisation: { name: 'サンプル食堂' } })
const admin = () => as('木下 あかね')
const manager = () => as('中村 まこと')
const clerk = () => as('佐藤 ゆうき')
const once = () => `press-${++press}-0000`
const store = () => database.store
const wish = { title: '厨房の動画', known: '21時3分に知った', level: 2, drill: false, unitId: '', day: '2026-11-24' }

async function started(who = admin(), more: Partial<typeof wish> = {}): Promise<string> {
  const outcome = await startIncident(store(), who, { ...wish, ...more }, now)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.id
}
async function seen(id: string, who = admin()) {
  const view = await incidentOf(store(), who, id, 'ja')
  if (!view.ok) throw new Error(view.code)
  return view
}
const note = (text: string, more = {}) => ({ kind: 'note' as const, body: { text }, once: once(), ...more })

describe('starting', () => {
  test('gives a team, a checklist and a log whose first lines are there', async () => {
    await saveAnswers(store(), admin(), 0, {
      night: {
        from: '22:00',
        to: '09:00',
        first: { name: '佐藤', phone: '0', number: '0102' },
        deputy: { name: '', phone: '', number: '' }
      }
    })
    const view = await seen(await started())
    expect(view.team.map(({ name }) => name)).toEqual(['佐藤 ゆうき', '木下 あかね'])
    expect(view.manual.steps.map(({ id }) => id)).toEqual(['facts', 'safety', 'people', 'law', 'publication'])
    expect(view.log.map(({ kind }) => kind)).toEqual(['started', 'timer'])
    expect(view.due.find(({ id }) => id === 'breach-first')).toMatchObject({ first: '2026-11-27', last: '2026-11-29' })
    expect(view.due.find(({ id }) => id === 'logs-gone')).toMatchObject({ first: null })
  })

  test('a manager starts one for the own shop, and for no other', async () => {
    const id = await started(manager(), { unitId: ground.units['駅前店']! })
    expect((await seen(id, manager())).unitName).toBe('駅前店')
    expect(await startIncident(store(), manager(), { ...wish, unitId: ground.units['港通り店']! }, now)).toEqual({
      ok: false,
      code: 'unknown-unit'
    })
    expect(await startIncident(store(), clerk(), wish, now)).toEqual({ ok: false, code: 'not-allowed' })
  })

  test('a drill is a drill for ever', async () => {
    const id = await started(admin(), { drill: true })
    expect((await seen(id)).drill).toBe(true)
    expect((await seen(id)).log[0]?.body).toMatchObject({ drill: true })
  })
})

describe('the team', () => {
  test('nobody else sees an incident, nor that there is one', async () => {
    const id = await started()
    for (const who of [manager(), clerk()]) {
      expect(await incidentOf(store(), who, id, 'ja')).toEqual({ ok: false, code: 'unknown' })
      expect(await newestLine(store(), who, id)).toEqual({ ok: false, code: 'unknown' })
      expect(await writeEntry(store(), who, id, note('x'), now)).toEqual({ ok: false, code: 'unknown' })
      expect(await exportLog(store(), who, id, now)).toEqual({ ok: false, code: 'unknown' })
      expect(await myIncidents(store(), who)).toEqual([])
    }
    expect(await allIncidents(store(), manager())).toEqual({ ok: false, code: 'not-allowed' })
  })

  test('somebody who was added works like the others', async () => {
    const id = await started()
    const [found] = await peopleToAdd(store(), admin(), id, '佐藤')
    expect(await addMember(store(), admin(), id, found!.id, now)).toMatchObject({ ok: true })
    expect(await writeEntry(store(), clerk(), id, note('本人と一緒にいます'), now)).toMatchObject({ ok: true })
    expect((await myIncidents(store(), clerk())).map((each) => each.id)).toEqual([id])
    expect(await peopleToAdd(store(), admin(), id, '佐藤')).toEqual([])
  })

  test('people are found by the name of their shop as well, but not by that of the whole organisation', async () => {
    const id = await started()
    const found = await peopleToAdd(store(), admin(), id, '港通り')
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(({ unitName }) => unitName))).toEqual(new Set(['港通り店']))
    expect(await peopleToAdd(store(), admin(), id, '100%')).toEqual([])
  })
})

describe('the log', () => {
  test('of many who write at the same moment no line is lost, and the chain holds', async () => {
    const id = await started()
    await addMember(store(), admin(), id, clerk().personId, now)
    await Promise.all(
      Array.from({ length: 16 }, (_, at) => writeEntry(store(), at % 2 ? admin() : clerk(), id, note(`${at}`), now))
    )
    const { log, state } = await seen(id)
    expect(state.notes.map(({ text }) => Number(text)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, at) => at)
    )
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1))
    const exported = await exportLog(store(), admin(), id, now)
    expect(exported.ok && verifyLog(asJsonLines(exported))).toMatchObject({ ok: true, lines: log.length })
  })

  test('the same press twice is one line', async () => {
    const id = await started()
    const entry = note('一度だけ')
    await writeEntry(store(), admin(), id, entry, now)
    await writeEntry(store(), admin(), id, entry, now)
    expect((await seen(id)).state.notes).toHaveLength(1)
  })

  test('a task that two mark at once is done once; taking it back stays in the log', async () => {
    const id = await started()
    await addMember(store(), admin(), id, clerk().personId, now)
    const mark = (done: boolean) => ({ task: 'f-preserve', done, text: '', once: once() })
    await Promise.all([
      markTask(store(), admin(), id, mark(true), now),
      markTask(store(), clerk(), id, mark(true), now)
    ])
    await markTask(store(), clerk(), id, mark(false), now)
    const { log, state } = await seen(id)
    expect(log.filter(({ kind }) => kind.startsWith('task')).map(({ kind }) => kind)).toEqual([
      'task-done',
      'task-undone'
    ])
    expect(state.tasks['f-preserve']).toMatchObject({ done: false, name: '佐藤 ゆうき' })
  })

  test('what is written down later than it happened is marked as late; what has not happened yet is refused', async () => {
    const id = await started()
    await writeEntry(store(), admin(), id, note('さっき', { happened: later(-5) }), now)
    await writeEntry(store(), admin(), id, note('夕方', { happened: later(-180) }), now)
    expect((await seen(id)).state.notes.map(({ late }) => late)).toEqual([false, true])
    expect(await writeEntry(store(), admin(), id, note('明日', { happened: later(600) }), now)).toEqual({
      ok: false,
      code: 'future'
    })
  })

  test('nothing in it can be changed, not even by us', async () => {
    await started()
    const app = openLine(connecting(database.place, 'application'))
    await expect(app.sql`update incident_entry set body = '{}'`).rejects.toMatchObject({ code: '42501' })
    await expect(app.sql`delete from incident_entry`).rejects.toMatchObject({ code: '42501' })
    await app.end()
  })

  test('after the end only late notes come in, until it is opened again with a reason', async () => {
    const id = await started()
    const review = {
      what: '動画が広がった',
      worked: '早く知らせた',
      hard: '',
      actions: [{ what: '閉店後の点検', who: '中村', by: '2026-12-10' }]
    }
    expect(await closeIncident(store(), admin(), id, { ...review, what: ' ' }, once(), now)).toEqual({
      ok: false,
      code: 'nothing'
    })
    expect(await closeIncident(store(), admin(), id, review, once(), later(60))).toMatchObject({ ok: true })
    expect(
      await markTask(store(), admin(), id, { task: 'f-ask', done: true, text: '', once: once() }, later(61))
    ).toEqual({ ok: false, code: 'closed' })
    expect(await writeEntry(store(), admin(), id, note('後から分かった事'), later(61))).toMatchObject({ ok: true })
    expect((await seen(id)).state).toMatchObject({ closed: review, notes: [{ late: true }] })
    expect(await reopenIncident(store(), admin(), id, ' ', once(), later(89))).toEqual({ ok: false, code: 'nothing' })
    await reopenIncident(store(), admin(), id, 'また広がった', once(), later(90))
    expect((await seen(id)).log.slice(-1)).toMatchObject([{ kind: 'reopened', body: { why: 'また広がった' } }])
    expect((await seen(id)).log.some(({ kind }) => kind === 'closed')).toBe(true)
    expect((await seen(id)).state.closed).toBeNull()
    expect(
      await markTask(store(), admin(), id, { task: 'f-ask', done: true, text: '', once: once() }, later(91))
    ).toMatchObject({ ok: true })
  })
})

describe('an exported log', () => {
  async function exported() {
    const id = await started()
    await writeEntry(store(), admin(), id, note('一'), now)
    await writeEntry(store(), admin(), id, note('二'), now)
    const result = await exportLog(store(), admin(), id, later(1))
    if (!result.ok) throw new Error(result.code)
    return asJsonLines(result)
  }

  test('stands by itself: it can be checked without the server', async () => {
    const text = await exported()
    expect(verifyLog(text)).toMatchObject({ ok: true, lines: 4 })
    expect(JSON.parse(text.split('\n')[0]!)).toMatchObject({ organisation: 'サンプル食堂', exportedBy: '木下 あかね' })
  })

  test.each([
    ['a word was changed', (lines: string[]) => lines.map((line) => line.replace('"一"', '"百"')), 'hash'],
    ['a line was taken out', (lines: string[]) => lines.filter((_, at) => at !== 3), 'order'],
    ['the end was cut off', (lines: string[]) => lines.slice(0, -1), 'cut'],
    ['two lines were exchanged', (lines: string[]) => [...lines.slice(0, 3), lines[4]!, lines[3]!], 'order'],
    [
      'the time was moved',
      (lines: string[]) => lines.map((line, at) => (at === 4 ? line.replace('T13:00', 'T12:00') : line)),
      'hash'
    ],
    ['it is something else', () => ['{}'], 'empty']
  ])('shows that %s', async (_, change, code) => {
    const text = await exported()
    expect(verifyLog(change(text.trim().split('\n')).join('\n'))).toMatchObject({ ok: false, code })
  })

  test('also if somebody with the keys of the database has changed a line', async () => {
    const id = await started()
    await writeEntry(store(), admin(), id, note('ほんとう'), now)
    await everything.sql`update incident_entry set body = '{"text":"うそ"}' where incident_id = ${id} and seq = 3`
    const result = await exportLog(store(), admin(), id, now)
    expect(result.ok && verifyLog(asJsonLines(result))).toEqual({ ok: false, line: 4, code: 'hash' })
  })
})

describe('evidence', () => {
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(20)])
  const file = (more = {}) => ({ name: '画面.png', bytes: png, about: '21時3分の画面', once: once(), ...more })

  test('is kept byte for byte, with its hash told at once and written into the log', async () => {
    const id = await started()
    expect(await addFile(store(), admin(), id, file(), now)).toEqual({
      ok: true,
      sha256: sha256(png),
      name: '画面.png'
    })
    const [kept] = (await seen(id)).state.files
    expect(kept).toMatchObject({ sha256: sha256(png), type: 'image/png', size: png.length, about: '21時3分の画面' })
    const taken = await fileOf(store(), admin(), id, kept!.id)
    expect(taken.ok && Buffer.from(taken.bytes).equals(png)).toBe(true)
    expect(await fileOf(store(), clerk(), id, kept!.id)).toEqual({ ok: false, code: 'unknown' })
  })

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a program that says it is a picture', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'unknown-type'],
    ['what is too large', Buffer.alloc(FILE_LIMITS.bytes + 1, 32), 'too-large']
  ])('refuses %s', async (_, bytes, code) => {
    expect(await addFile(store(), admin(), await started(), file({ bytes }), now)).toEqual({ ok: false, code })
  })

  test('a page saved as text is taken as text, whatever stands in it', async () => {
    const id = await started()
    await addFile(
      store(),
      admin(),
      id,
      file({ name: '../../p<a>ge.html', bytes: Buffer.from('<script>alert(1)</script>') }),
      now
    )
    expect((await seen(id)).state.files[0]).toMatchObject({ type: 'text/plain', name: '.._.._p_a_ge.html' })
  })
})

test('a day that no calendar has is never counted from: the page of the incident could not be opened again', async () => {
  for (const day of ['2026-13-45', '9999-12-31', '0000-00-00']) {
    expect(await startIncident(store(), admin(), { ...wish, day }, now)).toMatchObject({ ok: false })
    const id = await started()
    const entry = { kind: 'timer' as const, body: { start: 'known' as const, at: day, before: null }, once: once() }
    await expect(writeEntry(store(), admin(), id, entry, now)).rejects.toThrow()
    expect((await seen(id)).state.timers.known).toBe('2026-11-24')
  }
})

test('keeps a file and a note that are cut in the middle of a sign', async () => {
  const id = await started()
  const file = { name: `${'🔥'.repeat(61)}x.txt`, bytes: new TextEncoder().encode('x'), about: '', once: once() }
  expect(await addFile(store(), admin(), id, file, now)).toMatchObject({ ok: true })
  expect(await writeEntry(store(), admin(), id, note(`x${'🔥'.repeat(3000)}`), now)).toMatchObject({ ok: true })
  const view = await seen(id)
  const kept = await fileOf(store(), admin(), id, view.state.files[0]?.id ?? '')
  expect(kept.ok && encodeURIComponent(kept.name)).toContain('x.txt')
  const exported = await exportLog(store(), admin(), id, now)
  expect(exported.ok && verifyLog(asJsonLines(exported))).toMatchObject({ ok: true })
})
