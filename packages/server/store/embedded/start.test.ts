import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openLine } from '../line.ts'
import { connecting } from '../place.ts'
import { usersOf } from './leftovers.ts'
import { startEmbedded, type EmbeddedServer } from './start.ts'

const folders: string[] = []
const running: EmbeddedServer[] = []

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  for (const folder of folders.splice(0)) fs.rmSync(path.dirname(folder), { recursive: true, force: true })
})

function newFolder(name = 'data'): string {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-embedded-')), name)
  folders.push(folder)
  fs.mkdirSync(folder, { recursive: true })
  fs.chmodSync(path.dirname(folder), 0o755)
  fs.chmodSync(folder, 0o755)
  return folder
}

async function start(folder: string): Promise<EmbeddedServer> {
  const server = await startEmbedded(folder, { throwAway: true })
  running.push(server)
  return server
}

/** Runs one statement as the administrator. */
async function ask(server: EmbeddedServer, statement: string): Promise<unknown> {
  const place = { kind: 'embedded', socketFolder: server.socketFolder, database: 'postgres' } as const
  const line = openLine(connecting(place, 'administrator'))
  const [row] = await line.sql.unsafe(statement).values()
  await line.end()
  return row?.[0]
}

/** What is left when the application is killed: the server goes on, and nobody holds the lock. */
async function leaveOrphan(folder: string): Promise<number> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(path.join(import.meta.dirname, 'start.ts'))})
    const server = await startEmbedded(${JSON.stringify(folder)}, { throwAway: true })
    console.log(server.pid())
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const postmaster = await new Promise<number>((resolve) => child.stdout.once('data', (part) => resolve(Number(part))))
  await new Promise((gone) => child.once('exit', gone).kill('SIGKILL'))
  return postmaster
}

test('starts on an empty folder, and again on the same folder with what was stored', async () => {
  const folder = newFolder()
  const first = await start(folder)
  expect(first.fresh).toBe(true)
  await ask(first, 'create table kept as select 42 as answer')
  await first.stop()
  const second = await start(folder)
  expect(second.fresh).toBe(false)
  expect(await ask(second, 'select answer from kept')).toBe(42)
})

test('listens on no network address, and its socket folder is closed to others', async () => {
  const server = await start(newFolder())
  expect(await ask(server, 'show listen_addresses')).toBe('')
  expect(fs.statSync(server.socketFolder).mode & 0o777).toBe(0o700)
})

test('a second server on the same folder is refused and does not disturb the first', async () => {
  const folder = newFolder()
  const first = await start(folder)
  await expect(startEmbedded(folder)).rejects.toMatchObject({ name: 'StartupRefused' })
  await expect(startEmbedded(folder)).rejects.toThrow('already running')
  expect(await ask(first, 'select 1')).toBe(1)
})

test('of several servers starting at once on one folder exactly one runs', async () => {
  const folder = newFolder()
  await (await start(folder)).stop()
  running.splice(0)
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => start(folder)))
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
})

test('a pid file that names a stranger is cleared, and the stranger lives', async () => {
  const folder = newFolder()
  await (await start(folder)).stop()
  running.splice(0)
  const stranger = spawn('sleep', ['60'])
  fs.writeFileSync(path.join(folder, 'pg', 'postmaster.pid'), `${stranger.pid}\n${folder}/pg\n0\n5432\n${folder}/run\n`)
  const server = await start(folder)
  expect(await ask(server, 'select 1')).toBe(1)
  expect(stranger.exitCode ?? stranger.signalCode).toBe(null)
  stranger.kill()
})

test('after the application was killed the orphaned server is stopped and the data taken over', async () => {
  const folder = newFolder()
  const orphan = await leaveOrphan(folder)
  expect(usersOf(path.join(folder, 'pg'))).toContain(orphan)
  const server = await start(folder)
  expect(usersOf(path.join(folder, 'pg'))).not.toContain(orphan)
  expect(await ask(server, 'select 1')).toBe(1)
})

test('after application and database were killed the data is recovered', async () => {
  const folder = newFolder()
  const orphan = await leaveOrphan(folder)
  process.kill(orphan, 'SIGKILL')
  expect(await ask(await start(folder), 'select 1')).toBe(1)
})

test('an initdb that was killed half-way is begun anew', async () => {
  const folder = newFolder()
  fs.mkdirSync(path.join(folder, 'pg.new'))
  fs.writeFileSync(path.join(folder, 'pg.new', 'PG_VERSION'), '18\n')
  expect((await start(folder)).fresh).toBe(true)
})

test('a folder whose path is too long for a socket works all the same', async () => {
  const server = await start(newFolder('x'.repeat(100)))
  expect(await ask(server, 'select 1')).toBe(1)
  await server.stop()
  running.splice(0)
  fs.rmSync(server.socketFolder, { recursive: true })
})

test('a folder that only its owner can enter works all the same, also for root', async () => {
  const folder = newFolder()
  fs.chmodSync(path.dirname(folder), 0o700)
  const server = await start(folder)
  expect(await ask(server, 'select 1')).toBe(1)
})

test('a folder that cannot be made is refused with its name', async () => {
  await expect(startEmbedded('/dev/null/x')).rejects.toThrow(/DATA_DIR \(\/dev\/null\/x\) cannot be created/)
})
