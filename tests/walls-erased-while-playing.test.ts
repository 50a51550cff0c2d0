// An organisation is suspended, and later erased, while its people play. Their next answer gets a clear reply, nothing breaks, and what
// they could do after it was resumed goes on where it was.
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileCourse } from '@hinoyojin/course/compile/compile-course.ts'
import { begin, enabled } from '@hinoyojin/core/scenario/index.ts'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { eraseOrganisations } from '@hinoyojin/server/operator/erase-organisations.ts'
import { askToErase, resume, suspend } from '@hinoyojin/server/operator/organisations.ts'
import { twoOrganisations, type TwoOrganisations } from '@hinoyojin/server/operator/test-two-organisations.ts'
import { stateBehind } from '@hinoyojin/server/people/organisation-state.ts'
import { authenticate, tokenOf } from '@hinoyojin/server/people/sessions.ts'
import { openActivity } from '@hinoyojin/server/training/attempt.ts'
import { homeOf } from '@hinoyojin/server/training/home.ts'
import { publishCourse } from '@hinoyojin/server/training/publish.ts'
import { takeStep } from '@hinoyojin/server/training/step.ts'

let database: TestDatabase
let two: TwoOrganisations
beforeAll(async () => {
  database = await testDatabase()
  const compiled = compileCourse(path.join(import.meta.dirname, '../content/example'), 'example')
  if (Array.isArray(compiled)) throw new Error(JSON.stringify(compiled))
  await publishCourse(database.store, compiled)
  two = await twoOrganisations(database.store)
})
afterAll(() => database.close())

test('a learner in the middle of a story is told, loses no answer when it goes on, and nothing breaks when all is gone', async () => {
  const { store } = database
  const now = new Date()
  const where = { courseId: 'example', cycle: 1, moduleId: 'first-photo', activityId: 'shift-board' }
  const opened = await openActivity(store, two.learner, where, 'ja', false)
  if (opened?.activity.kind !== 'scenario') throw new Error('the story did not open')
  const { activity, attempt } = opened
  const session = tokenOf(two.learnerCookie)
  if (session === null) throw new Error('no session')
  const state = begin(activity)
  const choice = enabled(activity, state)[0]?.id ?? ''
  const answer = { attempt: attempt.id, seq: 1, place: state.scene, choice, at: '', ms: 1000 }
  const say = () => takeStep(store, session, answer, 'ja')

  expect(await suspend(store, two.operator, two.other, now)).toEqual({ ok: true })
  expect(await say()).toEqual({ ok: false, code: 'signed-out' })
  // what the phone then opens says why
  expect(await stateBehind(store, two.learnerCookie)).toBe('suspended')
  expect(await resume(store, two.operator, two.other, now)).toEqual({ ok: true })
  expect(await say()).toMatchObject({ ok: true })

  await askToErase(store, two.operator, two.other, '海辺の宿', now)
  expect(await say()).toEqual({ ok: false, code: 'signed-out' })
  expect(await eraseOrganisations(store, { now: new Date(now.getTime() + 15 * 24 * 60 * 60_000) })).toEqual({
    erased: 1
  })
  expect(await say()).toEqual({ ok: false, code: 'signed-out' })
  expect(await stateBehind(store, two.learnerCookie)).toBe('gone')
  expect(await authenticate(store, two.learnerCookie)).toBeNull()
  // a page that was being made at that moment finds nothing, and says so
  expect(await homeOf(store, two.learner, 'ja')).toEqual([])
  expect(
    await openActivity(store, two.learner, where, 'ja', false).catch((error: unknown) => error)
  ).not.toBeUndefined()
})
