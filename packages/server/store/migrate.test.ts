import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dropDatabase, emptyDatabase, type TestDatabase } from '../../dev-env/database.ts'
import { openLine } from './line.ts'
import { migrate } from './migrate.ts'
import { connecting } from './place.ts'

let place: TestDatabase['place']
let folder: string

beforeEach(async () => {
  place = await emptyDatabase('bare')
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-migrations-'))
  put('0001-ground.sql', 'create table ground (id int primary key);\ninsert into ground values (1);')
})
afterEach(async () => {
  await dropDatabase(place)
  fs.rmSync(folder, { recursive: true })
})

const put = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text)
const run = () => migrate(connecting(place, 'owner'), folder)

async function query(statement: string): Promise<readonly object[]> {
  const line = openLine(connecting(place, 'owner'))
  const rows = await line.sql.unsafe(statement)
  await line.end()
  return [...rows]
}

test('applies the files in order, each once', async () => {
  put('0002-more.sql', 'insert into ground values (2)')
  expect(await run()).toEqual(['0001-ground.sql', '0002-more.sql'])
  expect(await run()).toEqual([])
  expect(await query('select id from ground order by id')).toEqual([{ id: 1 }, { id: 2 }])
})

test('two servers starting at once apply each file once', async () => {
  put('0002-slow.sql', 'select pg_sleep(0.2); insert into ground values (2)')
  const applied = await Promise.all([run(), run(), run()])
  expect(applied.flat()).toEqual(['0001-ground.sql', '0002-slow.sql'])
})

test('refuses a file that was changed after it had been applied', async () => {
  await run()
  put('0001-ground.sql', 'create table ground (id bigint primary key)')
  await expect(run()).rejects.toThrow('0001-ground.sql was changed after it had been applied')
})

test('does not take other line ends for a change', async () => {
  await run()
  put('0001-ground.sql', 'create table ground (id int primary key);\r\ninsert into ground values (1);')
  expect(await run()).toEqual([])
})

test('refuses a database that is newer than the program', async () => {
  put('0002-future.sql', 'select 1')
  await run()
  fs.rmSync(path.join(folder, '0002-future.sql'))
  await expect(run()).rejects.toThrow('0002-future.sql, which this version does not know')
})

test('refuses a file that would come before one that has been applied', async () => {
  put('0003-third.sql', 'select 1')
  await run()
  put('0002-second.sql', 'select 1')
  await expect(run()).rejects.toThrow('0002-second.sql comes before')
})

test('refuses two files with one number and files with other names', async () => {
  put('0001-twice.sql', 'select 1')
  await expect(run()).rejects.toThrow('same number')
  fs.rmSync(path.join(folder, '0001-twice.sql'))
  put('extra.sql', 'select 1')
  await expect(run()).rejects.toThrow('extra.sql is not named like')
})

test('a file that fails leaves nothing behind, and the files before it stay', async () => {
  put('0002-broken.sql', 'create table half (id int); select 1 / 0')
  await expect(run()).rejects.toThrow('0002-broken.sql failed')
  expect(await query(`select to_regclass('half') as half, to_regclass('ground')::text as ground`)).toEqual([
    { half: null, ground: 'ground' }
  ])
  put('0002-broken.sql', 'create table whole (id int)')
  expect(await run()).toEqual(['0002-broken.sql'])
})
