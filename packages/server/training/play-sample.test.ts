import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { authenticate, beginSession, sessionsOf } from '../people/sessions.ts'
import { SYSTEM } from '../store/database.ts'
import { openTestShop } from '../people/test-shop.ts'
import { homeOf } from './home.ts'
import { playSample } from './play-sample.ts'
import { publishContent } from './publish.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await publishContent(database.store, path.resolve(import.meta.dirname, '../../../content'))
})
afterAll(() => database.close())

test('the sample organisation is in the middle of its course: some have finished, some are on the way, and whoever came in meanwhile stays in', async () => {
  const { store } = database
  const shop = await openTestShop(store)
  const { organisationId } = shop.sample
  const people = [shop.id('0103'), shop.id('0104')]
  const before = await store.write(organisationId, SYSTEM, (tx) =>
    beginSession(tx, { personId: shop.id('0104'), method: 'link', shared: false, device: null })
  )
  await playSample(store, organisationId, people)
  const session = await authenticate(store, before.cookie)
  expect(session).not.toBeNull()
  expect(session && (await sessionsOf(store, session))).toHaveLength(1)
  const courses = await Promise.all(
    people.map(async (personId) => (await homeOf(store, { organisationId, personId }, 'ja'))[0])
  )
  expect(courses[0]).toMatchObject({ done: courses[0]?.total })
  expect(courses[0]?.finishedAt).not.toBeNull()
  expect(courses[1]?.done).toBeGreaterThan(0)
  expect(courses[1]?.done).toBeLessThan(courses[1]?.total ?? 0)
})
