import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { recordDone, publishTestCourse, sampleGround, type Ground } from '../../store/management/ground-for-tests.ts'
import { auditOf } from '../../store/management/audit.ts'
import { readState } from '../../store/management/people-state.ts'
import { assignmentsOf } from '../../store/management/assignments.ts'
import { createUnit, renameUnit } from '../units/change-units.ts'
import { unitsOf } from '../units/tree.ts'
import { applyImport } from './apply.ts'
import { answerImport, previewImport, startImport } from './draft.ts'
import type { Answers } from './plan-types.ts'
import { importsOf, undoImport } from './undo.ts'

let database: TestDatabase
let ground: Ground
let course: Awaited<ReturnType<typeof publishTestCourse>>
let run = 0
beforeAll(async () => {
  database = await testDatabase()
  course = await publishTestCourse(database.store, 'importing', ['one'])
})
afterAll(() => database.close())
beforeEach(async () => void (ground = await sampleGround(database.store, `import-${++run}`)))

const admin = () => ground.people['木下 あかね']!
const bytes = (text: string) => new TextEncoder().encode(text)
const state = async () => {
  const { people, units } = await database.store.read(ground.organisationId, readState)
  const name = (id: string) => units.find((unit) => unit.id === id)?.name
  const rows = people.map(
    (person) => `${person.number} ${person.name} ${name(person.unitId)} ${person.email ?? ''} ${person.status}`
  )
  return { people: rows.sort(), units: units.map((unit) => unit.name).sort() }
}
async function draft(text: string, answers: Partial<Answers> = {}) {
  const started = await startImport(database.store, admin(), { name: '名簿.csv', bytes: bytes(text) })
  if (!started.ok) throw new Error(started.code)
  await answerImport(database.store, admin(), started.draftId, answers)
  return started.draftId
}
async function preview(draftId: string) {
  const found = await previewImport(database.store, admin(), draftId)
  if (!found.ok) throw new Error(found.code)
  return found
}
async function apply(draftId: string) {
  const { state: seen, plan } = await preview(draftId)
  return applyImport(database.store, admin(), draftId, {
    state: seen,
    leaving: plan.changes.filter(({ kind }) => kind === 'leave').length
  })
}
async function applied(text: string, answers: Partial<Answers> = {}) {
  const outcome = await apply(await draft(text, answers))
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome
}

const list = '社員番号,氏名,店舗\n0102,佐藤 ゆうき,港通り店\n0103,髙橋 健二,駅前店\n0400,𠮷川 さら,空港店\n'

describe('applying', () => {
  test('reading a list changes nobody', async () => {
    const before = await state()
    await draft(list)
    expect(await state()).toEqual(before)
  })

  test('applies new, moved and new units together, and says how many', async () => {
    expect((await applied(list, { units: { 空港店: 'new' } })).counts).toEqual({
      added: 1,
      changed: 0,
      moved: 1,
      returned: 0,
      left: 0,
      units: 1
    })
    const after = await state()
    expect(after.people).toContain('0400 𠮷川 さら 空港店  active')
    expect(after.people).toContain('0102 佐藤 ゆうき 港通り店  active')
  })

  test('a list with a problem changes nobody', async () => {
    const before = await state()
    expect(await apply(await draft(`${list}0500,=cmd(),駅前店\n`, { units: { 空港店: 'new' } }))).toEqual({
      ok: false,
      code: 'has-problems'
    })
    expect(await state()).toEqual(before)
  })

  test('rows with a problem are left out only when that was chosen', async () => {
    const outcome = await applied(`${list}0500,=cmd(),駅前店\n`, { units: { 空港店: 'new' }, setAside: true })
    expect(outcome.counts.added).toBe(1)
  })

  test('who leaves keeps the records, has no assignments any more and is signed out', async () => {
    const { personId } = ground.people['佐藤 ゆうき']!
    await recordDone(database.store, ground.people['佐藤 ゆうき']!, { courseId: 'importing', ...course }, [
      { activity: 'one', at: new Date(), minutes: 3, verdicts: { see: 'met' } }
    ])
    const text =
      '社員番号,氏名\n0001,木下 あかね\n0101,中村 まこと\n0103,髙橋 健二\n0201,高木 しほ\n0202,𠮷田 みお\n0301,アニル・シャルマ\n'
    expect((await applied(text, { leave: true })).counts).toMatchObject({ left: 1 })
    expect((await state()).people).toContain('0102 佐藤 ゆうき 駅前店  left')
    expect(await database.store.read(ground.organisationId, (reader) => assignmentsOf(reader, personId))).toEqual([])
  })

  test('people leave only in the number that was agreed to', async () => {
    const draftId = await draft('社員番号,氏名\n0103,髙橋 健二\n', { leave: true })
    const { state: seen } = await preview(draftId)
    expect(await applyImport(database.store, admin(), draftId, { state: seen, leaving: 0 })).toEqual({
      ok: false,
      code: 'leaving-not-confirmed',
      leaving: 5
    })
  })

  test('a change by somebody else between preview and apply stops it', async () => {
    const draftId = await draft(list, { units: { 空港店: 'new' } })
    const { state: seen } = await preview(draftId)
    await renameUnit(database.store, admin(), ground.units['駅前店']!, '駅前本店')
    expect(await applyImport(database.store, admin(), draftId, { state: seen, leaving: 0 })).toEqual({
      ok: false,
      code: 'changed-meanwhile'
    })
    expect((await preview(draftId)).plan.unknownUnits.map(({ nearest }) => nearest?.names)).toEqual([
      ['本部', '駅前本店']
    ])
  })

  test('two who apply the same list at once apply it once', async () => {
    const draftId = await draft(list, { units: { 空港店: 'new' } })
    const { state: seen } = await preview(draftId)
    const outcomes = await Promise.all(
      [1, 2].map(() => applyImport(database.store, admin(), draftId, { state: seen, leaving: 0 }))
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([{ code: 'already-applied' }])
  })

  test('applying the same list again changes nothing', async () => {
    await applied(list, { units: { 空港店: 'new' } })
    expect(await apply(await draft(list))).toEqual({ ok: false, code: 'nothing-to-do' })
  })

  test('every change has its audit row', async () => {
    const { batchId } = await applied(list, { units: { 空港店: 'new' } })
    const rows = await database.store.read(ground.organisationId, (reader) =>
      auditOf(reader, { limit: 50, before: null, actions: null, person: null })
    )
    expect(rows.map(({ action }) => action).sort()).toEqual([
      'import.applied',
      'import.read',
      'person.added',
      'person.moved',
      'unit.created'
    ])
    expect(rows.filter(({ detail }) => detail['import'] === batchId)).toHaveLength(2)
  })
})

describe('undoing', () => {
  test('puts everybody back and closes the units that were made', async () => {
    const before = await state()
    const { batchId } = await applied(`${list}0900,新しい人,空港店\n`, { units: { 空港店: 'new' }, leave: true })
    expect(await undoImport(database.store, admin(), batchId)).toEqual({ ok: true, keptBegun: [], keptChanged: [] })
    expect(await state()).toEqual(before)
    expect(await undoImport(database.store, admin(), batchId)).toEqual({ ok: false, code: 'already-undone' })
  })

  test('keeps new people who have begun, and says who', async () => {
    const { batchId } = await applied(list, { units: { 空港店: 'new' } })
    const { people } = await database.store.read(ground.organisationId, readState)
    const newcomer = people.find(({ number }) => number === '0400')!
    await recordDone(database.store, { ...admin(), personId: newcomer.id }, { courseId: 'importing', ...course }, [
      { activity: 'one', at: new Date(), minutes: 1, verdicts: {} }
    ])
    expect(await undoImport(database.store, admin(), batchId)).toEqual({
      ok: true,
      keptBegun: ['𠮷川 さら'],
      keptChanged: []
    })
    expect((await state()).people).toContain('0400 𠮷川 さら 空港店  active')
  })

  test('keeps what somebody changed since, and says who', async () => {
    const { batchId } = await applied(list, { units: { 空港店: 'new' } })
    await applied('社員番号,氏名,店舗\n0102,佐藤 優希,大学前店\n')
    expect(await undoImport(database.store, admin(), batchId)).toMatchObject({ ok: true, keptChanged: ['佐藤 優希'] })
  })

  test('the last imports are listed with who made them and whether they can be undone', async () => {
    await applied(list, { units: { 空港店: 'new' } })
    expect(await importsOf(database.store, admin())).toMatchObject({
      ok: true,
      batches: [{ fileName: '名簿.csv', madeByName: '木下 あかね', undoable: true, undoneAt: null }]
    })
  })

  test('applying any list and undoing it returns to the same people', async () => {
    const number = fc.constantFrom('0001', '0102', '0103', '0202', '0301', '7001', '7002', '7003')
    const name = fc.constantFrom('佐藤 ゆうき', '髙橋 健二', '𠮷田 みお', '新しい人')
    const unit = fc.constantFrom('本部', '駅前店', '大学前店', '新店', '新店/ホール')
    const row = fc.tuple(number, name, unit).map((cells) => cells.join(','))
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: (text) => text.slice(0, 4) }),
        fc.boolean(),
        async (rows, leave) => {
          const before = await state()
          const answers = { units: { 新店: 'new', '新店/ホール': 'new' }, leave }
          const outcome = await apply(await draft(['番号,氏名,店舗', ...rows].join('\n'), answers))
          if (!outcome.ok) expect(outcome.code).toBe('nothing-to-do')
          else
            expect(await undoImport(database.store, admin(), outcome.batchId)).toEqual({
              ok: true,
              keptBegun: [],
              keptChanged: []
            })
          expect(await state()).toEqual(before)
        }
      ),
      { numRuns: 25 }
    )
  })
})

describe('walls', () => {
  test('a manager imports, previews, applies and undoes nothing', async () => {
    const manager = ground.people['中村 まこと']!
    const draftId = await draft(list)
    const refused = { ok: false, code: 'not-allowed' }
    expect(await startImport(database.store, manager, { name: 'x', bytes: bytes(list) })).toEqual(refused)
    expect(await previewImport(database.store, manager, draftId)).toEqual(refused)
    expect(await applyImport(database.store, manager, draftId, { state: '', leaving: 0 })).toEqual(refused)
    expect(await undoImport(database.store, manager, draftId)).toEqual(refused)
  })

  test('an administrator of another organisation finds neither draft nor import', async () => {
    const stranger = (await sampleGround(database.store, `import-stranger-${run}`)).people['木下 あかね']!
    const draftId = await draft(list, { units: { 空港店: 'new' } })
    expect(await previewImport(database.store, stranger, draftId)).toEqual({ ok: false, code: 'draft-gone' })
    const { batchId } = (await apply(draftId)) as { batchId: string }
    expect(await undoImport(database.store, stranger, batchId)).toEqual({ ok: false, code: 'unknown-import' })
    expect(await importsOf(database.store, stranger)).toEqual({ ok: true, batches: [] })
  })

  test('a unit of another organisation is no answer', async () => {
    const other = await sampleGround(database.store, `import-unit-${run}`)
    const draftId = await draft(list, { units: { 空港店: other.units['駅前店']! } })
    expect((await preview(draftId)).plan.unknownUnits).toHaveLength(1)
    expect((await unitsOf(database.store, admin())).some(({ id }) => id === other.units['駅前店'])).toBe(false)
    expect(await createUnit(database.store, admin(), other.units['駅前店']!, 'x')).toMatchObject({
      code: 'unknown-unit'
    })
  })
})

test('imports 100,000 people in one go, and says how long it took', { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `N${at},人 ${at},駅前店`)
  const started = performance.now()
  const draftId = await draft(['社員番号,氏名,店舗', ...rows].join('\n'))
  const outcome = await apply(draftId)
  const seconds = (performance.now() - started) / 1000
  console.log(`import of 100,000 people: ${seconds.toFixed(2)} s with reading, two previews and applying`)
  expect(outcome).toMatchObject({ ok: true, counts: { added: 100_000 } })
})
