import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { openTestShop, type TestShop } from '../people/test-shop.ts'
import { openActivity } from './attempt.ts'
import { CourseNotPublished, publishContent } from './publish.ts'
import { releasesNow } from './release.ts'

const where = { courseId: 'working-basics', cycle: 1, moduleId: 'who-can-see', activityId: 'lesson' }
let database: TestDatabase
let shop: TestShop
let content: string

beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
  content = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-content-'))
  fs.cpSync(path.resolve(import.meta.dirname, '../../../content'), content, { recursive: true })
})
afterAll(async () => {
  fs.rmSync(content, { recursive: true, force: true })
  await database.close()
})

const lesson = path.join('modules', 'who-can-see', 'module.md')
const change = (from: string, to: string) => {
  const file = path.join(content, lesson)
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to))
}
const packOf = async (number: string, activityId = 'lesson') =>
  (await openActivity(database.store, await shop.as(number), { ...where, activityId }, 'ja', false))?.attempt.pack

test('publishing the same text twice changes nothing', async () => {
  const first = await publishContent(database.store, content)
  const releases = await releasesNow(database.store)
  expect(await publishContent(database.store, content)).toEqual(first)
  expect(await releasesNow(database.store)).toEqual(releases)
})

test('whoever has begun finishes the version they began; newcomers begin the new one', async () => {
  const before = await packOf('0102')
  change('minutes: 4', 'minutes: 5')
  await publishContent(database.store, content)
  expect(await packOf('0102')).toBe(before)
  expect(await packOf('0102', 'locked-room')).toBe(before)
  expect(await packOf('0105')).not.toBe(before)
})

test('a course with a fault is not published, says where, and leaves the one before in place', async () => {
  const before = await releasesNow(database.store)
  change('format: module/1', 'format: module/9')
  const refused = await publishContent(database.store, content).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(CourseNotPublished)
  expect(String(refused)).toContain('who-can-see/module.md')
  expect(await releasesNow(database.store)).toEqual(before)
})
