import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { startWebServer, type Handler, type WebServer, type WebServerOptions } from '../apps/web/server.ts'
import { serveBuild } from '../scripts/serving/builds.ts'
import { withFilesOf } from '../scripts/serving/kept-files.ts'
import { addressOf, listen } from '../scripts/serving/listening.ts'
import { Shutdown } from '../scripts/serving/shutdown.ts'

let server: WebServer | undefined
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-builds-'))

afterEach(async () => {
  await server?.close()
  server = undefined
})
afterAll(() => fs.rmSync(home, { recursive: true }))

const echo: Handler = (request, response) => void response.end(JSON.stringify(request.headers))

const plain = {
  host: '127.0.0.1',
  port: 0,
  origin: undefined,
  trustedProxy: [],
  handler: echo,
  healthy: async () => true
}

async function serve(options: Partial<WebServerOptions>): Promise<string> {
  server = await startWebServer({ ...plain, ...options })
  return `http://127.0.0.1:${server.port}`
}

/** What the application sees of a request with these headers. */
async function seen(address: string, headers: Record<string, string>): Promise<Record<string, string>> {
  return (await (await fetch(address, { headers })).json()) as Record<string, string>
}

test('/healthz says 200 when the database answers and 503 when it does not', async () => {
  let well = true
  const address = await serve({ healthy: async () => well })
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  well = false
  expect((await fetch(`${address}/healthz`)).status).toBe(503)
})

test('reads no form of unknown length, which could be as large as a file; a file may come in pieces', async () => {
  const address = await serve({})
  const inPieces = (to: string) =>
    new Promise<number | undefined>((answered, failed) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' }
      const request = http.request(address + to, { method: 'POST', headers }, (response) =>
        answered(response.resume().statusCode)
      )
      request.once('error', failed).end('a=&a=')
    })
  expect(await inPieces('/magazine')).toBe(411)
  expect(await inPieces('/admin/import')).toBe(200)
})

test('believes no forwarded header of a client', async () => {
  const address = await serve({})
  const headers = await seen(address, {
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '203.0.113.1',
    'x-forwarded-host': 'evil.example'
  })
  expect(headers).toMatchObject({
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '127.0.0.1',
    host: new URL(address).host
  })
})

test('believes the forwarded headers of a trusted proxy', async () => {
  const address = await serve({ trustedProxy: ['127.0.0.0/8'] })
  const headers = await seen(address, {
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '198.51.100.9, 203.0.113.1',
    'x-forwarded-host': 'training.example.com'
  })
  expect(headers).toMatchObject({
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '203.0.113.1',
    host: 'training.example.com'
  })
})

test('with ORIGIN every request is answered as for that address', async () => {
  const address = await serve({ origin: 'https://training.example.com' })
  const headers = await seen(address, { 'x-forwarded-proto': 'http' })
  expect(headers).toMatchObject({ 'x-forwarded-proto': 'https', host: 'training.example.com' })
})

test('a request that fails gets a plain answer and the server goes on', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const failing: Handler = async (request, response, next) => {
    if (request.url === '/none') return next()
    throw new Error('planted')
  }
  const address = await serve({ handler: failing })
  expect((await fetch(address)).status).toBe(500)
  expect((await fetch(`${address}/none`)).status).toBe(404)
  expect(complaint).toHaveBeenCalledOnce()
  complaint.mockRestore()
})

test('stopping lets a running request finish', async () => {
  const slow: Handler = (_request, response) => void setTimeout(() => response.end('done'), 200)
  const address = await serve({ handler: slow })
  const answer = fetch(address).then((response) => response.text())
  await new Promise((resolve) => setTimeout(resolve, 50))
  await server?.close()
  server = undefined
  expect(await answer).toBe('done')
})

test('a port in use is refused in one sentence', async () => {
  const other = http.createServer()
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  await expect(listen({ ...plain, port })).rejects.toMatchObject({
    name: 'StartupRefused',
    message: `Port ${port} is already in use. Stop what uses it, or set PORT.`
  })
  other.close()
})

test('the printed address opens on this machine', () => {
  expect(addressOf('127.0.0.1', 3000)).toBe('http://localhost:3000')
  expect(addressOf('0.0.0.0', 80)).toBe('http://localhost:80')
  expect(addressOf('192.0.2.4', 3000)).toBe('http://192.0.2.4:3000')
  expect(addressOf('2001:db8::1', 3000)).toBe('http://[2001:db8::1]:3000')
})

test('stopping closes in the opposite order, waits for what is being opened, and happens once', async () => {
  const closed: string[] = []
  const shutdown = new Shutdown()
  const close = async (name: string) => void closed.push(name)
  await shutdown.open(Promise.resolve('database'), close)
  void shutdown.open(new Promise<string>((opened) => setTimeout(() => opened('server'), 50)), close)
  await Promise.all([shutdown.stop(), shutdown.stop()])
  expect(closed).toEqual(['server', 'database'])
})

/** A build as adapter-node leaves it, of one page with one script. */
const buildWith = (script: string) => async (into: string) => {
  const immutable = path.join(into, 'client', '_app', 'immutable', 'chunks')
  fs.mkdirSync(immutable, { recursive: true })
  fs.writeFileSync(path.join(into, 'handler.js'), script)
  fs.writeFileSync(path.join(immutable, `${script}.js`), script)
}
const [first, second, third] = ['1'.repeat(16), '2'.repeat(16), '3'.repeat(16)]
const buildsIn = (folder: string) => fs.readdirSync(folder).filter((name) => name !== 'served')

test('a build is made once for what it is made from, and a failing one changes nothing', async () => {
  const folder = path.join(home, 'once')
  const make = vi.fn(buildWith('first'))
  const build = await serveBuild(folder, first, make)
  await serveBuild(folder, first, make)
  expect(make).toHaveBeenCalledOnce()
  const failing = async (into: string) => {
    await buildWith('half')(into)
    throw new Error('planted')
  }
  await expect(serveBuild(folder, second, failing)).rejects.toThrow('planted')
  expect(buildsIn(folder)).toEqual([first])
  expect((await serveBuild(folder, first, make)).folder).toBe(build.folder)
})

test('two starts at the same moment build one after the other, and the second finds what the first made', async () => {
  const folder = path.join(home, 'both')
  let building = 0
  const make = vi.fn(async (into: string) => {
    expect(++building).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 150))
    await buildWith('first')(into)
    building--
  })
  await Promise.all([
    serveBuild(folder, first, make),
    serveBuild(folder, first, make),
    serveBuild(folder, second, make)
  ])
  expect(make).toHaveBeenCalledTimes(2)
  expect(buildsIn(folder)).toEqual([first, second])
})

test('a newer build leaves the files of a running server and of the build before it alone, and removes older ones', async () => {
  const folder = path.join(home, 'newer')
  const oldest = await serveBuild(folder, first, buildWith('first'))
  await serveBuild(folder, second, buildWith('second'))
  const newest = await serveBuild(folder, third, buildWith('third'))
  expect(newest.before).toBe(path.join(folder, second))
  expect(buildsIn(folder)).toEqual([first, second, third]) // all three are served: by this process
  await oldest.release()
  expect((await serveBuild(folder, third, buildWith('third'))).before).toBe(newest.before)
  expect(buildsIn(folder)).toEqual([second, third])
})

test('what a start that was killed left behind is removed', async () => {
  const folder = path.join(home, 'killed')
  const nobody = 2 ** 22 + 1 // higher than any process id
  await buildWith('half')(path.join(folder, `unfinished-${nobody}`))
  await buildWith('old')(path.join(folder, first))
  fs.writeFileSync(path.join(folder, first, `running-${nobody}`), '')
  fs.writeFileSync(path.join(folder, 'building'), String(nobody))
  await serveBuild(folder, second, buildWith('second'))
  expect(buildsIn(folder)).toEqual([second])
})

test('a page that was open during an upgrade still finds its scripts, and nothing else of the old build', async () => {
  const folder = path.join(home, 'upgrade')
  await serveBuild(folder, first, buildWith('first'))
  const now = await serveBuild(folder, second, buildWith('second'))
  const app: Handler = (_request, response) => void response.writeHead(404).end('from the app')
  const address = await serve({ handler: withFilesOf(now.before, now.folder, app) })
  const old = await fetch(`${address}/_app/immutable/chunks/first.js`)
  expect(await old.text()).toBe('first')
  expect(old.headers.get('content-type')).toBe('text/javascript')
  expect(old.headers.get('cache-control')).toContain('immutable')
  for (const other of ['second.js', 'none.js', '..%2f..%2f..%2fhandler.js', 'first.js%00']) {
    const answer = await fetch(`${address}/_app/immutable/chunks/${other}`)
    expect([other, answer.status, await answer.text()]).toEqual([other, 404, 'from the app'])
  }
})
