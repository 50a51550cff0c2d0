import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '@hinoyojin/server/store/database.ts'
import { usersOf } from '@hinoyojin/server/store/embedded/leftovers.ts'
import { newId } from '@hinoyojin/server/store/id.ts'
import { sqlOf } from '@hinoyojin/server/store/sql.ts'

const SEED = 20261124
const KILLS = ['app', 'database', 'both', 'database', 'app', 'both', 'both', 'app', 'database'] as const

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-crash-'))
fs.chmodSync(folder, 0o755)
const organisation = newId()
const acknowledged = new Set<string>()
let victim: ChildProcess | undefined

afterAll(() => {
  victim?.kill('SIGKILL')
  for (const pid of usersOf(path.join(folder, 'pg'))) process.kill(pid, 'SIGKILL') // only after a failure is there one
  fs.rmSync(folder, { recursive: true, force: true })
})

test('no acknowledged answer is lost when application, database or both are killed', { timeout: 120_000 }, async () => {
  const dice = mulberry(SEED)
  for (const kill of KILLS) {
    const running = await start()
    await sleep(100 + dice() * 500)
    if (kill !== 'app') process.kill(running.postmaster, 'SIGKILL')
    if (kill === 'database') await answersGoOn()
    await end(running.child)
  }
  expect(acknowledged.size).toBeGreaterThan(500)
  expect(missing(await stored())).toEqual([])
})

/** After the database alone was killed the application must recover by itself. */
async function answersGoOn(): Promise<void> {
  const before = acknowledged.size
  while (acknowledged.size < before + 20) {
    if (victim?.exitCode !== null) throw new Error('the application ended with its database')
    await sleep(20)
  }
}

async function start(): Promise<{ child: ChildProcess; postmaster: number }> {
  const script = path.join(import.meta.dirname, 'crash-answering.ts')
  const child = spawn(process.execPath, [script, folder, organisation], { stdio: ['ignore', 'pipe', 'inherit'] })
  victim = child
  const postmaster = await new Promise<number>((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`the application ended (${code}) before it answered`)))
    createInterface(child.stdout).on('line', (line) => {
      const [word = '', ...rest] = line.split(' ')
      if (word === 'postmaster') ready(Number(rest[0]))
      else if (rest.length === 2) acknowledged.add(rest.join(' '))
    })
  })
  return { child, postmaster }
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('close', resolve)) // close, not exit: every line has been read by then
  if (!child.kill('SIGKILL')) throw new Error('the application had ended before it was killed')
  await gone
}

async function stored(): Promise<Set<string>> {
  const store = await openStore({ dataDir: folder })
  const rows = await store.read(
    organisation,
    (reader) => sqlOf(reader)<{ answer: string }[]>`
    select attempt_id || ' ' || seq as answer from response_event where organisation_id = ${organisation}`
  )
  await store.close()
  return new Set(rows.map((row) => row.answer))
}

function missing(found: Set<string>): string[] {
  return [...acknowledged].filter((answer) => !found.has(answer))
}

/** Dice that fall the same way every time. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
