// What a phone meets when the database goes away in the middle of a story: the whole server as an operator starts it, over HTTP.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from '../apps/cli/src/bench/client.ts'
import { startServer } from '../apps/cli/src/bench/server.ts'
import { signIn } from '../apps/cli/src/bench/sign-in.ts'
import { openTestShop, RIGHT_PIN } from '@hinoyojin/server/people/test-shop.ts'
import { DATABASE_NAME, openStoreAt } from '@hinoyojin/server/store/database.ts'
import { usersOf } from '@hinoyojin/server/store/embedded/leftovers.ts'
import { socketFolderOf } from '@hinoyojin/server/store/embedded/socket-folder.ts'
import { openLine } from '@hinoyojin/server/store/line.ts'
import { connecting } from '@hinoyojin/server/store/place.ts'
import { openActivity } from '@hinoyojin/server/training/attempt.ts'

const patience = 180_000 // the first start builds the web app
const away = 4_000
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-away-'))
const where = { courseId: 'working-basics', cycle: 1, moduleId: 'who-can-see', activityId: 'locked-room' }
let server: Awaited<ReturnType<typeof startServer>>
let place: { kind: 'embedded'; socketFolder: string; database: string }
let cookie: string
let attempt: string
let poster: string

beforeAll(async () => {
  fs.chmodSync(dataDir, 0o755) // as root the database runs as another user, who has to get in
  server = await startServer(dataDir)
  place = { kind: 'embedded', socketFolder: socketFolderOf(fs.realpathSync(dataDir)), database: DATABASE_NAME }
  const store = await openStoreAt(place)
  const shop = await openTestShop(store)
  await shop.givePin('0102')
  const client = new Client(server.origin, 1)
  poster = shop.sample.units['駅前店']?.joinCode ?? ''
  cookie = await signIn(client, poster, '0102', RIGHT_PIN)
  client.close()
  attempt = (await openActivity(store, await shop.as('0102'), where, 'ja', false))?.attempt.id ?? ''
  await store.close()
}, patience)
afterAll(async () => {
  await server.stop()
  fs.rmSync(dataDir, { recursive: true, force: true })
}, patience)

function send(seq: number, answer: string): Promise<Response> {
  const [place, choice] = answer.split('/')
  const body = JSON.stringify({ attempt, seq, place, choice, at: '2026-11-24T13:00:00Z', ms: 9000 })
  const headers = { cookie, origin: server.origin, 'content-type': 'application/json' }
  return fetch(`${server.origin}/api/step`, { method: 'POST', headers, body })
}

/** Nobody finds the database any more, and those who are connected lose it. */
function takeAway(): () => void {
  const socket = path.join(place.socketFolder, '.s.PGSQL.5432')
  fs.renameSync(socket, `${socket}.away`)
  for (const pid of usersOf(path.join(dataDir, 'pg')))
    if (fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('hinoyojin_app')) process.kill(pid, 'SIGTERM')
  return () => fs.renameSync(`${socket}.away`, socket)
}

async function recorded(): Promise<unknown[]> {
  const line = openLine(connecting(place, 'administrator'))
  const rows = await line.sql`select seq, place, choice from response_event where attempt_id = ${attempt} order by seq`
  await line.end()
  return [...rows]
}

test(
  'while the database is away a step is told to wait; afterwards the same request is recorded exactly once',
  { timeout: 60_000 },
  async () => {
    expect((await send(1, 'cake/post-cake')).status).toBe(200)
    const bringBack = takeAway()
    const until = performance.now() + away
    let asked = 0
    try {
      for (; performance.now() < until; asked++) {
        const answers = await Promise.all([send(2, 'rush/to-share'), send(2, 'rush/to-share')])
        for (const answer of answers) {
          expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
          expect(await answer.json()).toEqual({ ok: false, code: 'unavailable' })
        }
        await sleep(100)
      }
      expect((await fetch(`${server.origin}/healthz`)).status).toBe(503)
      expect((await fetch(`${server.origin}/home`, { headers: { cookie } })).status).toBe(503)
    } finally {
      bringBack()
    }
    expect(asked).toBeGreaterThan(5)
    const replies = await Promise.all([send(2, 'rush/to-share'), send(2, 'rush/to-share'), send(2, 'rush/to-share')])
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await replies[0]?.json()).toMatchObject({ ok: true, seq: 2 })
    expect((await send(3, 'share/post-now')).status).toBe(200)
    expect(await recorded()).toEqual([
      { seq: 1, place: 'cake', choice: 'post-cake' },
      { seq: 2, place: 'rush', choice: 'to-share' },
      { seq: 3, place: 'share', choice: 'post-now' }
    ])
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  }
)

test('while the database is away the first hour opens by the address on the poster, and says what it could not ask for', async () => {
  const address = `${server.origin}/now?at=${poster}`
  const asked = async (path = address) => {
    const began = performance.now()
    const answer = await fetch(path, { headers: { cookie } })
    return { answer, text: await answer.text(), ms: performance.now() - began }
  }
  const bringBack = takeAway()
  try {
    for (const path of [address, address.replace('/now?', '/now/mine?')]) {
      const { answer, text, ms } = await asked(path)
      expect([answer.status, answer.headers.get('x-without-desks')], path).toEqual([200, 'yes'])
      expect(text).toContain('110')
      expect(text).toContain('職場の連絡先は、いま取り出せない')
      expect(ms, 'nobody waits long with a racing heart').toBeLessThan(4000)
    }
  } finally {
    bringBack()
  }
  await expect.poll(async () => (await asked()).answer.headers.get('x-without-desks'), { timeout: 20_000 }).toBeNull()
  expect((await asked()).text).not.toContain('窓口を出しています')
})

test('an address of a workplace that is not there says so, and shows the desks of everybody', async () => {
  for (const [at, lang, said] of [
    ['ZZZZZZZZ', 'ja', 'このアドレスの職場は見つからない'],
    ['nonsense-', 'en', 'No workplace belongs to this address'],
    ['ZZZZZZZZ', 'ja-easy', 'アドレスの']
  ] as const) {
    const answer = await fetch(`${server.origin}/now?at=${at}&lang=${lang}`)
    const text = await answer.text()
    expect([answer.status, answer.headers.get('x-without-desks')]).toEqual([200, null])
    expect(text).toContain(said)
    expect(text).toContain('110')
  }
  expect(await (await fetch(`${server.origin}/now`)).text()).not.toContain('職場は見つからない')
})

test(
  'a database that is killed between two answers costs the learner a moment, and no answer',
  { timeout: 60_000 },
  async () => {
    const killed = usersOf(path.join(dataDir, 'pg'))
    for (const pid of killed) process.kill(pid, 'SIGKILL')
    const statuses: number[] = []
    while (statuses.at(-1) !== 200) {
      statuses.push((await send(4, 'posted/brag-book')).status)
      await sleep(50)
    }
    expect(new Set(statuses)).toEqual(statuses.length > 1 ? new Set([503, 200]) : new Set([200]))
    expect((await send(4, 'posted/brag-book')).status).toBe(200)
    expect(await recorded()).toHaveLength(4)
  }
)
