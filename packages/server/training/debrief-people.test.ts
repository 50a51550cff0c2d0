import { afterAll, beforeAll, expect, test } from 'vitest'
import path from 'node:path'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { openTestShop, type TestShop } from '../people/test-shop.ts'
import { beginSession, tokenOf } from '../people/sessions.ts'
import { SYSTEM } from '../store/database.ts'
import { debriefOf, openActivity } from './attempt.ts'
import { publishContent } from './publish.ts'
import { takeStep } from './step.ts'

let database: TestDatabase
let shop: TestShop
beforeAll(async () => {
  database = await testDatabase()
  await publishContent(database.store, path.resolve(import.meta.dirname, '../../../content'))
  shop = await openTestShop(database.store)
})
afterAll(() => database.close())

/** The evening on which the picture stays on the phone. */
const evening = [['cake', 'post-cake'], ['rush', 'put-away']] as const // prettier-ignore

async function peopleAfter(courseId: string, number: string) {
  const who = await shop.as(number, 'pin')
  const { cookie } = await database.store.write(who.organisationId, SYSTEM, (tx) =>
    beginSession(tx, { personId: who.personId, method: 'pin', shared: false, device: null })
  )
  const session = tokenOf(cookie)
  const where = { courseId, cycle: 1, moduleId: 'who-can-see', activityId: 'locked-room' }
  const opened = await openActivity(database.store, who, where, 'ja', true)
  if (!session || !opened) throw new Error('the story did not open')
  for (const [index, [place, choice]] of evening.entries()) {
    const step = { attempt: opened.attempt.id, seq: index + 1, place, choice, at: '2026-11-24T12:00:00Z', ms: 4000 }
    expect(await takeStep(database.store, session, step, 'ja')).toMatchObject({ ok: true })
  }
  return (await debriefOf(database.store, who, where, 'ja'))?.help
}

test('the same story names the manager to those who work and the university to those who study', async () => {
  const [one = '', another = ''] = Object.keys(shop.sample.people)
  expect(await peopleAfter('working-basics', one)).toEqual(['manager', 'counselling'])
  expect(await peopleAfter('student-first-year', another)).toEqual(['workplace', 'school', 'counselling'])
})
