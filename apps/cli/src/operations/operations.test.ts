import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore } from '@hinoyojin/server/store/database.ts'
import { run as backup } from './backup.ts'
import { checkClock, checkNode } from './checks.ts'
import { run as doctor } from './doctor.ts'
import { run as migrate } from './migrate.ts'
import { run as restore } from './restore.ts'

vi.setConfig({ testTimeout: 60_000 }) // a real database is started and stopped

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-operations-'))
fs.chmodSync(folder, 0o755)
const file = path.join(folder, 'monday.backup')
let said: string[] = []

beforeEach(() => {
  said = []
  const listen = (...words: unknown[]) => void said.push(words.join(' '))
  vi.spyOn(console, 'log').mockImplementation(listen)
  vi.spyOn(console, 'error').mockImplementation(listen)
  vi.stubEnv('LC_ALL', 'en_US.UTF-8')
  vi.stubEnv('DATABASE_URL', '')
  useData('first')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

function useData(name: string): void {
  vi.stubEnv('DATA_DIR', path.join(folder, name))
}

test('before the first start doctor finds nothing wrong, and there is nothing to back up', async () => {
  expect(await doctor([])).toBe(0)
  expect(said.join('\n')).toContain('There is no database yet')
  expect(await backup([file])).toBe(1)
  expect(said.at(-1)).toContain('There is no data in')
})

test('migrate brings a new database to the present shape, and says when there is nothing to do', async () => {
  expect(await migrate([])).toBe(0)
  expect(said.join('\n')).toContain('Applied: 0001-ground.sql')
  expect(await migrate([])).toBe(0)
  expect(said.at(-1)).toBe('The database is up to date.')
  expect(await doctor([])).toBe(0)
})

test('a backup is made while the server runs, and restored elsewhere', async () => {
  const store = await openStore({ dataDir: path.join(folder, 'first') })
  expect(await backup([file])).toBe(0)
  expect(await doctor([])).toBe(0)
  expect(await store.ping()).toBe(true)
  await store.close()
  useData('second')
  expect(await restore([file])).toBe(0)
  expect(said.at(-1)).toContain('Restored the backup of')
})

test('an existing backup is not overwritten', async () => {
  expect(await backup([file])).toBe(1)
  expect(said.at(-1)).toContain('never overwrites')
})

test('an operation without its file says how it is called', async () => {
  expect(await backup([])).toBe(2)
  expect(said).toEqual(['hinoyojin backup <file>'])
  expect(await restore(['--help-me'])).toBe(2)
})

test('what is wrong is said in the language of the terminal', async () => {
  vi.stubEnv('LC_ALL', 'ja_JP.UTF-8')
  vi.stubEnv('PORT', 'eighty')
  expect(await doctor([])).toBe(1)
  expect(said.join('\n')).toContain('× 設定: PORT must be')
  expect(said.at(-1)).toBe('1 件、確かめてください。')
})

test('doctor notices an old Node, a wrong clock, a folder it cannot write and a database that does not answer', async () => {
  expect(checkNode('20.20.2').ok).toBe(false)
  expect(checkClock(Date.UTC(1970, 0, 1)).ok).toBe(false)
  vi.stubEnv('DATA_DIR', '/dev/null/x')
  expect(await doctor([])).toBe(1)
  expect(said.join('\n')).toContain('cannot be written')
  useData('first')
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/nothing')
  expect(await doctor([])).toBe(1)
  expect(said.join('\n')).toContain('The database cannot be used')
})
