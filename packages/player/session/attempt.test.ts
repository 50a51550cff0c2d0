import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AttemptView, StepReply, StepRequest } from '@hinoyojin/core/schema/reply.ts'
import { afterEach, expect, test, vi } from 'vitest'
import type { Shelf } from '../carriers/outbox.ts'
import { webCarrier } from '../carriers/web.ts'
import { Attempt } from './attempt.svelte.ts'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

type Answer = { place: string; choice: string }
const view = (answers: Answer[], finished = false): AttemptView => ({
  id: 'yuki', pack: 'p', seed: 1, seq: answers.length, finished, answers: [...answers], reveals: []
}) // prettier-ignore

/** A server that takes what comes next, refuses the rest, and says what it has. `down`: it answers with nothing. */
async function server(recorded: Answer[] = []) {
  const state = { recorded, down: false }
  const http = createServer((request, response) => {
    if (state.down) return void request.socket.destroy()
    if (request.method === 'GET') return void response.end(JSON.stringify(view(recorded)))
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const { seq, place, choice } = JSON.parse(body) as StepRequest
      const known = recorded[seq - 1]
      const fits = known ? known.choice === choice : seq === recorded.length + 1
      if (fits && !known) recorded.push({ place, choice })
      const reply: StepReply = fits
        ? { ok: true, seq, finished: choice === 'last' }
        : { ok: false, code: 'out-of-order', expected: recorded.length + 1 }
      response.end(JSON.stringify(reply))
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  open.push(() => {
    http.closeAllConnections()
    http.close()
  })
  return Object.assign(state, { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` })
}

function shelf(): Shelf {
  const kept = new Map<string, string>()
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name)
  }
}

function attempt(at: AttemptView, url: string, storage: Shelf = shelf()): Attempt {
  const carrier = webCarrier({ fetch, storage, url: `${url}/step`, attemptUrl: () => `${url}/attempt`, pause: () => 10, patience: 1000 }) // prettier-ignore
  const found = new Attempt(at, carrier)
  open.push(() => found.close())
  return found
}
const choices = (of: { answers: Answer[] }) => of.answers.map(({ choice }) => choice)

test('the story goes on at once, and is finished only when the last answer is recorded', async () => {
  const there = await server()
  const mine = attempt(view([]), there.url)
  mine.begin()
  const first = mine.give('a', 'one')
  expect(choices(mine)).toEqual(['one'])
  await first
  expect(mine.finished).toBe(false)
  const last = mine.give('b', 'last')
  expect(mine.finished).toBe(false)
  await last
  expect(mine.finished).toBe(true)
  expect(there.recorded).toHaveLength(2)
})

test('shows only what is recorded until it begins, as the server has drawn it; then what this device has kept', async () => {
  const there = await server()
  const storage = shelf()
  there.down = true
  const before = attempt(view([]), there.url, storage)
  before.begin()
  void before.give('a', 'one')
  await vi.waitFor(() => expect(before.connection).toBe('waiting'))
  before.close()

  const again = attempt(view([]), there.url, storage)
  expect([choices(again), again.turn]).toEqual([[], 0])
  again.begin()
  expect([choices(again), again.turn]).toEqual([['one'], 1])
  there.down = false
  await vi.waitFor(() => expect(there.recorded).toEqual([{ place: 'a', choice: 'one' }]))
})

test('what was recorded elsewhere holds: it is taken over, said, and played on from there', async () => {
  const there = await server()
  const mine = attempt(view([]), there.url)
  mine.begin()
  there.recorded.push({ place: 'a', choice: 'other' }, { place: 'b', choice: 'two' })
  await mine.give('a', 'mine')
  await vi.waitFor(() => expect(mine.notice).toBe('moved-on'))
  expect([choices(mine), mine.turn]).toEqual([['other', 'two'], 1])
  await mine.give('c', 'three')
  expect(there.recorded.map(({ choice }) => choice)).toEqual(['other', 'two', 'three'])
})

test('says nothing when what was recorded elsewhere is what was answered here', async () => {
  const there = await server()
  const mine = attempt(view([]), there.url)
  mine.begin()
  await mine.give('a', 'one')
  there.recorded.push({ place: 'b', choice: 'two' })
  await mine.give('b', 'two')
  expect([mine.notice, mine.turn]).toEqual([undefined, 0])
})
