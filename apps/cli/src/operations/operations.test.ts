import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore } from '@hinoyojin/server/store/database.ts'
import { readLink } from '@hinoyojin/server/people/links.ts'
import { createSample } from '@hinoyojin/server/people/sample.ts'
import { myRecord } from '@hinoyojin/server/training/my-record.ts'
import { playSample } from '@hinoyojin/server/training/play-sample.ts'
import { publishContent } from '@hinoyojin/server/training/publish.ts'
import { run as backup } from './backup.ts'
import { checkClock, checkNode } from './checks.ts'
import { run as doctor } from './doctor.ts'
import { run as link } from './link.ts'
import { run as migrate } from './migrate.ts'
import { run as createOrganisation } from './organisation-create.ts'
import { run as listOrganisations } from './organisation-list.ts'
import { run as rebuild } from './rebuild.ts'
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

const example = ['--name', '例の食堂', '--slug', 'example-diner', '--administrator', '津守 朋']

test('a backup that is stopped says so, removes what it wrote and can be made again', async () => {
  const stopped = path.join(folder, 'stopped.backup')
  const saving = backup([stopped])
  process.emit('SIGTERM')
  expect(await saving).toBe(1)
  expect(said.at(-1)).toBe('Stopped. The unfinished file was removed.')
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([])
  expect(await backup([stopped])).toBe(0)
})

test('an organisation is made on a new database, its administrator comes in by the printed link, and it is listed', async () => {
  useData('own')
  expect(await createOrganisation([...example, '--number', '0001', '--mode', 'open'])).toBe(0)
  const token = /^http:\/\/localhost:3000\/enter\/(\S+)$/.exec(said.at(-1) ?? '')?.[1] ?? ''
  expect(await listOrganisations([])).toBe(0)
  expect(said.at(-1)).toBe('example-diner\topen\t例の食堂')
  const store = await openStore({ dataDir: path.join(folder, 'own') })
  expect(await readLink(store, token)).toMatchObject({ ok: true, name: '津守 朋', organisationName: '例の食堂' })
  await store.close()
})

test('an organisation is refused in one sentence when its slug is taken or odd, and nothing is made', async () => {
  useData('own')
  const refused = { '--slug': 'Example Diner', '--email': 'nobody', '--administrator': ' ', '--number': '1'.repeat(41) }
  for (const [option, value] of Object.entries(refused)) {
    expect(await createOrganisation([...example, option, value]), option).toBe(1)
    expect(said.at(-1)).toContain(option)
  }
  expect(await createOrganisation(example)).toBe(1)
  expect(said.at(-1)).toBe('Another organisation has the slug example-diner. Choose another --slug.')
  expect(await createOrganisation(['--name', '例の食堂'])).toBe(2)
  expect(await createOrganisation([...example, '--mode', 'shut'])).toBe(2)
  expect(await createOrganisation([...example, '--nmae', 'x'])).toBe(2)
  said = []
  await listOrganisations([])
  expect(said).toEqual(['example-diner\topen\t例の食堂'])
})

test('link lets in who has the number, and asks which organisation when there are two', async () => {
  useData('own')
  expect(await link(['0001'])).toBe(0)
  expect(said.at(-1)).toMatch(/^http:\/\/localhost:3000\/enter\//)
  expect(await link(['9999'])).toBe(1)
  expect(said.at(-1)).toBe('Nobody has the number 9999.')
  vi.stubEnv('ORIGIN', 'https://training.example.com')
  await createOrganisation(['--name', '港', '--slug', 'harbour', '--administrator', '港 太郎', '--number', '0001'])
  expect(await link(['0001'])).toBe(1)
  expect(said.at(-1)).toContain('--organisation')
  expect(await link(['0001', '--organisation', 'harbour'])).toBe(0)
  expect(said.at(-1)).toMatch(/^https:\/\/training\.example\.com\/enter\//)
  expect(await link([])).toBe(2)
})

test('while a server publishes and learners have played, doctor finds nothing wrong and rebuild gives the same evidence', async () => {
  const content = path.resolve(import.meta.dirname, '../../../../content')
  useData('first')
  const store = await openStore({ dataDir: path.join(folder, 'first') })
  try {
    await publishContent(store, content)
    const { organisationId, people } = await createSample(store, { origin: 'http://127.0.0.1:3999' })
    await playSample(store, organisationId, Object.values(people).slice(0, 6))
    const records = () =>
      Promise.all(Object.values(people).map((personId) => myRecord(store, { organisationId, personId }, 'ja')))
    const before = await records()
    const publishing = publishContent(store, content)
    expect(await doctor([])).toBe(0)
    await publishing
    expect(await rebuild([])).toBe(0)
    expect(await records()).toEqual(before)
    expect(Number(/^(\d+) attempts were judged again\.$/.exec(said.at(-1) ?? '')?.[1])).toBeGreaterThan(0)
  } finally {
    await store.close()
  }
})

test('rebuild and link refuse a folder without data instead of making some', async () => {
  useData('nothing')
  for (const operation of [rebuild([]), link(['0001']), listOrganisations([])]) expect(await operation).toBe(1)
  expect(said).toHaveLength(3)
  expect(said.at(-1)).toContain('There is no data in')
  expect(fs.existsSync(path.join(folder, 'nothing'))).toBe(false)
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
