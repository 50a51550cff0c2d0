import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../dev-env/database.ts'
import { nameFailure } from './failure.ts'
import { call } from './sql.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const fail = (code: string) =>
  call(db.store, (sql) => sql.unsafe(`do $$ begin raise 'planted' using errcode = '${code}'; end $$`))

test('a full disk of the database has its own name', async () => {
  await expect(fail('53100')).rejects.toMatchObject({ name: 'DiskFull' })
  expect(nameFailure(new Error('could not extend file "base/1/2": No space left on device'))).toMatchObject({
    name: 'DiskFull'
  })
})

test('a database that is starting, stopping or too busy is unavailable', async () => {
  for (const code of ['57P03', '57P01', '53300', '57014', '55P03']) {
    await expect(fail(code), code).rejects.toMatchObject({ name: 'DatabaseUnavailable', retryAfterSeconds: 2 })
  }
  expect(await db.store.ping()).toBe(true)
})

test('a mistake in a statement keeps its own error', async () => {
  await expect(call(db.store, (sql) => sql`select nonsense`)).rejects.toMatchObject({ code: '42703' })
})
