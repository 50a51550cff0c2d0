import http from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { startWebServer, type Handler, type WebServer, type WebServerOptions } from '../apps/web/server.ts'
import { addressOf, listen } from '../scripts/serving/listening.ts'
import { Shutdown } from '../scripts/serving/shutdown.ts'

let server: WebServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

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
