import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sampleGround, type Ground } from '../../store/management/ground-for-tests.ts'
import { auditLog } from './audit-log.ts'
import { addPerson, editPerson, peopleList, personLeaves, personOf, personReturns } from './roster.ts'
import { changeSettings, settingsOf } from './settings.ts'
import { slipsFor, waitingForSlips } from './slips.ts'

let database: TestDatabase
let ground: Ground
let other: Ground
beforeAll(async () => {
  database = await testDatabase()
  ground = await sampleGround(database.store, 'roster')
  other = await sampleGround(database.store, 'roster-other')
})
afterAll(() => database.close())
const admin = () => ground.people['木下 あかね']!
const manager = () => ground.people['中村 まこと']!
const list = async (text: string, more = {}) => {
  const found = await peopleList(
    database.store,
    admin(),
    { text, unitId: null, status: 'active', withRole: false, ...more },
    0
  )
  return found.ok ? found.people.map(({ name }) => name) : found
}
const form = (more = {}) => ({ number: '0500', name: '𠮷川 さら', unitId: ground.units['駅前店']!, email: '', ...more })

test('people are found by number and by name, with or without the space between', async () => {
  expect(await list('0102')).toEqual(['佐藤 ゆうき'])
  expect(await list('佐藤ゆ')).toEqual(['佐藤 ゆうき'])
  expect(await list('髙')).toEqual(['髙橋 健二'])
  expect(await list('%')).toEqual([])
  expect(await list('', { unitId: ground.units['港通り店'] })).toEqual(['高木 しほ', '𠮷田 みお'])
  expect(await list('', { withRole: true })).toEqual(['木下 あかね', '中村 まこと', '高木 しほ'])
})

test('one person is added, edited, leaves and comes back, with an audit row each', async () => {
  const added = await addPerson(database.store, admin(), form())
  if (!added.ok) throw new Error(added.code)
  await editPerson(
    database.store,
    admin(),
    added.personId,
    form({ unitId: ground.units['港通り店']!, email: 'sara@example.com' })
  )
  expect(await personOf(database.store, admin(), added.personId)).toMatchObject({
    person: { unitName: '港通り店', email: 'sara@example.com' }
  })
  await personLeaves(database.store, admin(), added.personId)
  expect(await list('𠮷川')).toEqual([])
  await personReturns(database.store, admin(), added.personId)
  expect(await list('𠮷川')).toEqual(['𠮷川 さら'])
  const log = await auditLog(database.store, admin(), { kind: 'people', personId: added.personId, before: null })
  expect(log.ok && log.entries.map(({ action, actorName, subjectName }) => [action, actorName, subjectName])).toEqual(
    ['person.returned', 'person.left', 'person.moved', 'person.added'].map((action) => [
      action,
      '木下 あかね',
      '𠮷川 さら'
    ])
  )
})

test('a number that somebody has, no number and a formula as a name are refused', async () => {
  expect(await addPerson(database.store, admin(), form({ number: '0102' }))).toEqual({
    ok: false,
    code: 'number-taken'
  })
  expect(await addPerson(database.store, admin(), form({ number: ' ' }))).toEqual({ ok: false, code: 'number-missing' })
  expect(await addPerson(database.store, admin(), form({ number: '9', name: '=cmd()' }))).toEqual({
    ok: false,
    code: 'formula'
  })
  expect(await addPerson(database.store, admin(), form({ number: '9', unitId: other.units['駅前店']! }))).toEqual({
    ok: false,
    code: 'unknown-unit'
  })
})

test('nobody makes themselves leave', async () => {
  expect(await personLeaves(database.store, admin(), admin().personId)).toEqual({ ok: false, code: 'yourself' })
})

test('slips are made for the people of a unit who have not been in, by their own manager only', async () => {
  expect(await waitingForSlips(database.store, manager(), ground.units['駅前店']!)).toBe(3)
  const made = await slipsFor(database.store, manager(), ground.units['駅前店']!, false)
  expect(made.ok && made.slips.map(({ name }) => name)).toEqual(['中村 まこと', '佐藤 ゆうき', '髙橋 健二'])
  expect(await slipsFor(database.store, manager(), ground.units['港通り店']!, false)).toEqual({
    ok: false,
    code: 'unknown-unit'
  })
  expect(await waitingForSlips(database.store, manager(), ground.units['港通り店']!)).toBeNull()
  expect(await slipsFor(database.store, ground.people['佐藤 ゆうき']!, ground.units['駅前店']!, false)).toEqual({
    ok: false,
    code: 'not-allowed'
  })
})

test('settings change one by one, are audited with before and after, and refuse nonsense', async () => {
  expect(await changeSettings(database.store, admin(), { locales: ['ja', 'en', 'ja-easy'] })).toMatchObject({
    ok: true,
    settings: { locales: ['ja', 'en', 'ja-easy'] }
  })
  const log = await auditLog(database.store, admin(), { kind: 'settings', personId: null, before: null })
  expect(log.ok && log.entries[0]).toMatchObject({
    action: 'settings.changed',
    detail: { what: 'locales', from: 'ja,ja-easy', to: 'ja,en,ja-easy' }
  })
  expect(await changeSettings(database.store, admin(), { timezone: 'Mars/Olympus' })).toEqual({
    ok: false,
    code: 'unknown-timezone'
  })
  expect(await changeSettings(database.store, admin(), { locales: [] })).toEqual({ ok: false, code: 'no-language' })
  expect(await changeSettings(database.store, admin(), { smallGroup: 4 })).toEqual({
    ok: false,
    code: 'small-group-too-small'
  })
})

test('a manager and an administrator of another organisation reach nobody here', async () => {
  const stranger = other.people['木下 あかね']!
  const { personId } = ground.people['佐藤 ゆうき']!
  const refused = { ok: false, code: 'not-allowed' }
  expect(
    await peopleList(database.store, manager(), { text: '', unitId: null, status: 'active', withRole: false }, 0)
  ).toEqual(refused)
  expect(await editPerson(database.store, manager(), personId, form())).toEqual(refused)
  expect(await settingsOf(database.store, manager())).toEqual(refused)
  expect(await auditLog(database.store, manager(), { kind: null, personId: null, before: null })).toEqual(refused)
  expect(await personOf(database.store, stranger, personId)).toEqual({ ok: false, code: 'unknown-person' })
  expect(
    await editPerson(database.store, stranger, personId, form({ number: '1', unitId: other.units['駅前店']! }))
  ).toEqual({ ok: false, code: 'unknown-person' })
  expect(await personLeaves(database.store, stranger, personId)).toEqual({ ok: false, code: 'unknown-person' })
})
