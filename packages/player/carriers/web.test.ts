import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import type { AttemptView, StepReply, StepRequest } from '@hinoyojin/core/schema/reply.ts'
import { sendLeftovers } from './leftovers.ts'
import type { Shelf } from './outbox.ts'
import { webCarrier } from './web.ts'
import type { Carrier } from './carrier.ts'

/** How the network treats one request: as it should, or not. */
type Weather = 'fine' | 'lost-request' | 'lost-reply' | 'slow' | 'broken-page' | 'signed-out' | 'full'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** A real server that records like ours: in order, idempotent on seq, and answers through any weather. */
async function server(weather: Weather[] = []) {
  const recorded: StepRequest[] = []
  let requests = 0
  const take = (answer: StepRequest): StepReply => {
    const known = recorded[answer.seq - 1]
    if (known) {
      const same = known.place === answer.place && known.choice === answer.choice
      return same
        ? { ok: true, seq: answer.seq, finished: false }
        : { ok: false, code: 'out-of-order', expected: recorded.length + 1 }
    }
    if (answer.seq !== recorded.length + 1) return { ok: false, code: 'out-of-order', expected: recorded.length + 1 }
    if (answer.choice === 'impossible') return { ok: false, code: 'not-enabled' }
    recorded.push(answer)
    return { ok: true, seq: answer.seq, finished: answer.choice === 'last' }
  }
  const http = createServer((request, response) => {
    const now = request.method === 'POST' ? (weather[requests++] ?? 'fine') : 'fine'
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      if (request.method === 'GET') return void response.end(JSON.stringify(view(recorded)))
      if (now === 'lost-request') return void request.socket.destroy()
      if (now === 'broken-page') return void response.writeHead(502).end('<html>bad gateway</html>')
      if (now === 'signed-out') return void response.writeHead(401).end('{}')
      if (now === 'full') return void response.writeHead(507).end(JSON.stringify({ ok: false, code: 'disk-full' }))
      const reply = JSON.stringify(take(JSON.parse(body) as StepRequest))
      if (now === 'lost-reply') return void request.socket.destroy()
      setTimeout(() => response.end(reply), now === 'slow' ? 120 : 0)
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  open.push(() => {
    http.closeAllConnections()
    http.close()
  })
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, recorded, requests: () => requests }
}

const view = (answers: { place: string; choice: string }[] = []): AttemptView => ({
  id: 'yuki', pack: 'p', seed: 1, seq: answers.length, finished: false, reveals: [],
  answers: answers.map(({ place, choice }) => ({ place, choice }))
}) // prettier-ignore

const answer = (seq: number, choice = `c${seq}`): StepRequest => ({ attempt: 'yuki', seq, place: 's', choice, at: '2026-11-24T10:00:00.000Z', ms: 5 }) // prettier-ignore

function shelf(): Shelf & { size: () => number } {
  const kept = new Map<string, string>()
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    size: () => kept.size
  }
}

function carrierTo(url: string, storage?: Shelf, pause = (_: number) => 10): Carrier {
  const carrier = webCarrier({
    fetch,
    storage,
    url: `${url}/step`,
    attemptUrl: () => `${url}/attempt`,
    pause,
    patience: 1000
  })
  open.push(() => carrier.close())
  return carrier
}

test('answers leave in the order they were given, though the story goes on at once', async () => {
  const { url, recorded } = await server(['slow', 'slow'])
  const carrier = carrierTo(url)
  carrier.open(view())
  const replies = await Promise.all([1, 2, 3, 4].map((seq) => carrier.send(answer(seq))))
  expect(recorded.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  expect(replies.every((reply) => reply.ok)).toBe(true)
})

test.each<[string, Weather[]]>([
  ['a request is lost', ['lost-request', 'lost-request']],
  ['a reply is lost: the same answer is sent again and counts once', ['lost-reply', 'lost-reply', 'lost-reply']],
  ['something in between answers with a page of its own', ['broken-page']],
  ['the disk of the server is full for a while', ['full', 'full']]
])('nothing is lost and nothing is recorded twice when %s', async (_, weather) => {
  const { url, recorded } = await server(weather)
  const carrier = carrierTo(url, shelf())
  carrier.open(view())
  await Promise.all([carrier.send(answer(1)), carrier.send(answer(2))])
  expect(recorded.map(({ choice }) => choice)).toEqual(['c1', 'c2'])
})

test('says that it waits for a signal, and that all is well again', async () => {
  const { url } = await server(['lost-request'])
  const carrier = carrierTo(url)
  const seen: string[] = []
  carrier.watch((connection) => seen.push(connection))
  carrier.open(view())
  await carrier.send(answer(1))
  expect(seen).toEqual(['calm', 'waiting', 'calm'])
})

test('what was not sent when the page closed is sent when it opens again', async () => {
  const storage = shelf()
  const gone = carrierTo('http://127.0.0.1:1', storage, () => 60_000)
  gone.open(view())
  void gone.send(answer(1))
  void gone.send(answer(2))
  gone.close()

  const { url, recorded } = await server()
  const again = carrierTo(url, storage)
  expect(again.open(view()).map(({ choice }) => choice)).toEqual(['c1', 'c2'])
  await again.reply(2)
  expect(recorded.map(({ choice }) => choice)).toEqual(['c1', 'c2'])
  expect(storage.size()).toBe(0)
})

test('an answer that arrived although its reply did not is not sent again after a reload', async () => {
  const storage = shelf()
  storage.setItem('hinoyojin.outbox.yuki', JSON.stringify([answer(1), answer(2)]))
  const { url, recorded } = await server()
  recorded.push(answer(1))
  const carrier = carrierTo(url, storage)
  expect(carrier.open(view(recorded)).map(({ seq }) => seq)).toEqual([2])
  await carrier.reply(2)
  expect(recorded).toHaveLength(2)
})

test('keeps the answers while signed out and sends them after the next sign-in', async () => {
  const storage = shelf()
  const { url, recorded } = await server(['signed-out'])
  const carrier = carrierTo(url, storage)
  const seen: string[] = []
  carrier.watch((connection) => seen.push(connection))
  carrier.open(view())
  const reply = carrier.send(answer(1))
  await vi.waitFor(() => expect(seen).toContain('signed-out'))
  expect(recorded).toEqual([])
  expect(storage.size()).toBe(1)
  carrier.retry()
  await reply
  expect(recorded.map(({ choice }) => choice)).toEqual(['c1'])
})

test('answers of another tab hold: ours are refused, and the attempt can be read again', async () => {
  const { url, recorded } = await server()
  const carrier = carrierTo(url, shelf())
  carrier.open(view())
  recorded.push(answer(1, 'other'))
  const [first, second] = await Promise.all([carrier.send(answer(1, 'mine')), carrier.send(answer(2, 'mine'))])
  expect([first.ok, second.ok]).toEqual([false, false])
  const now = await carrier.reload()
  expect(now?.answers).toEqual([{ place: 's', choice: 'other' }])
  expect(carrier.open(now!)).toEqual([])
  expect(await carrier.send(answer(2, 'next'))).toMatchObject({ ok: true })
  expect(recorded.map(({ choice }) => choice)).toEqual(['other', 'next'])
})

test('an answer the server can not take is given up, not sent for ever', async () => {
  const storage = shelf()
  const { url, requests } = await server()
  const carrier = carrierTo(url, storage)
  carrier.open(view())
  expect(await carrier.send(answer(1, 'impossible'))).toMatchObject({ ok: false, code: 'not-enabled' })
  expect(storage.size()).toBe(0)
  carrier.retry()
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(requests()).toBe(1)
})

test('works in memory where storage is full or forbidden', async () => {
  const forbidden: Shelf = {
    getItem: () => {
      throw new Error('SecurityError')
    },
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
    removeItem: () => {
      throw new Error('SecurityError')
    }
  }
  const { url, recorded } = await server(['lost-request'])
  const carrier = carrierTo(url, forbidden)
  carrier.open(view())
  await carrier.send(answer(1))
  expect(recorded).toHaveLength(1)
})

test('rubbish in the storage does no harm', async () => {
  const storage = shelf()
  storage.setItem('hinoyojin.outbox.yuki', '{"not":"a list"')
  const { url } = await server()
  expect(carrierTo(url, storage).open(view())).toEqual([])
  storage.setItem('hinoyojin.outbox.yuki', JSON.stringify([{ attempt: 'somebody-else', seq: 1 }, 7, null]))
  expect(carrierTo(url, storage).open(view())).toEqual([])
})

/** Storage as a browser has it: its names can be listed. */
function device(boxes: Record<string, StepRequest[]>): Storage {
  const kept = new Map(Object.entries(boxes).map(([name, box]) => [`hinoyojin.outbox.${name}`, JSON.stringify(box)]))
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      kept.set(name, value)
      Object.assign(storage, { [name]: value })
    },
    removeItem: (name: string) => {
      kept.delete(name)
      delete storage[name]
    },
    clear: () => {},
    key: () => null,
    length: 0
  } as Storage // a browser's own lists the names it holds, as this does
  for (const [name, value] of kept) Object.assign(storage, { [name]: value })
  return storage
}

test('what earlier visits left behind is sent from the home page, and what is left is told', async () => {
  const { url, recorded } = await server(['fine', 'fine', 'signed-out'])
  const storage = device({ yuki: [answer(1), answer(2)], somebody: [{ ...answer(1), attempt: 'somebody' }] })
  expect(await sendLeftovers(fetch, storage, url)).toEqual({ sent: 2, kept: 1 })
  expect(recorded.map(({ choice }) => choice)).toEqual(['c1', 'c2'])
  expect(await sendLeftovers(fetch, device({}), url)).toEqual({ sent: 0, kept: 0 })
})

test('leftovers that contradict the record are dropped', async () => {
  const { url, recorded } = await server()
  recorded.push(answer(1, 'other'))
  const storage = device({ yuki: [answer(1, 'mine'), answer(2)] })
  expect(await sendLeftovers(fetch, storage, url)).toEqual({ sent: 0, kept: 0 })
  expect(recorded.map(({ choice }) => choice)).toEqual(['other'])
})
