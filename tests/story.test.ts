// Read this first: from an author's text to the organisation's evidence, with people who have names.
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { compileCourse } from '@hinoyojin/course/compile/compile-course.ts'
import { openTestShop, type TestShop } from '@hinoyojin/server/people/test-shop.ts'
import { beginSession, tokenOf } from '@hinoyojin/server/people/sessions.ts'
import { SYSTEM } from '@hinoyojin/server/store/database.ts'
import { debriefOf, openActivity } from '@hinoyojin/server/training/attempt.ts'
import { homeOf } from '@hinoyojin/server/training/home.ts'
import { myRecord } from '@hinoyojin/server/training/my-record.ts'
import { publishCourse } from '@hinoyojin/server/training/publish.ts'
import { rebuildEvidence } from '@hinoyojin/server/training/rebuild.ts'
import { takeStep } from '@hinoyojin/server/training/step.ts'

let database: TestDatabase
let shop: TestShop
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
})
afterAll(() => database.close())

test("Hinata plays an author's story, learns what decided her evening, and the organisation sees evidence but no choice", async () => {
  const { store } = database

  // An author's text becomes a release, or a list of problems; nothing is half-published.
  const compiled = compileCourse(path.resolve('content'), 'working-basics')
  if (Array.isArray(compiled)) throw new Error(`the course has problems: ${JSON.stringify(compiled)}`)
  await publishCourse(store, compiled)

  // Hinata (number 0102) works in a shop. She signs in with six digits; there is no e-mail anywhere.
  const hinata = await shop.as('0102', 'pin')
  const signedIn = { personId: hinata.personId, method: 'pin', shared: false, device: null } as const
  const session = tokenOf((await store.write(hinata.organisationId, SYSTEM, (tx) => beginSession(tx, signedIn))).cookie)
  const [course] = await homeOf(store, hinata, 'ja')
  expect(course).toMatchObject({ courseId: 'working-basics', done: 0, resume: { activity: { kind: 'lesson' } } })

  // She plays: each gesture is one answer. The phone knows the story, never the verdict.
  const where = { courseId: 'working-basics', cycle: 1, moduleId: 'who-can-see', activityId: 'locked-room' }
  const opened = await openActivity(store, hinata, where, 'ja', false)
  if (!session || !opened) throw new Error('the story did not open')
  const evening = [
    'cake/post-cake',
    'rush/to-share',
    'share/post-now',
    'posted/brag-book',
    'home/sleep',
    'morning/see-leak',
    'spread/call-boss',
    'repair/say-self'
  ]
  for (const [index, gesture] of evening.entries()) {
    const [place = '', choice = ''] = gesture.split('/')
    const answer = { attempt: opened.attempt.id, seq: index + 1, place, choice, at: '2026-11-24T13:00:00Z', ms: 9000 }
    expect(await takeStep(store, session, answer, 'ja')).toMatchObject({
      ok: true,
      finished: index === evening.length - 1
    })
  }

  // The debrief replays her evening, and the same evening with one choice changed.
  const debrief = await debriefOf(store, hinata, where, 'ja')
  expect(debrief?.evening.ending.kind).toBe('recovered')
  expect(debrief?.other?.evening.ending.kind).toBe('good')

  // Her record: completion, minutes, objectives with the answers they rest on. Judging again gives the same.
  const before = await myRecord(store, hinata, 'ja')
  expect(before[0]?.minutes).toBe(1)
  expect(before[0]?.modules[0]?.objectives.map(({ verdict }) => verdict)).toContain('met')
  expect(JSON.stringify(before)).not.toContain('post-now')
  expect(await rebuildEvidence(store)).toBe(1)
  expect(await myRecord(store, hinata, 'ja')).toEqual(before)
})
