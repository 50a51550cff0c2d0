import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from '@hinoyojin/server/config/config.ts'
import { clientAddress, proxyTest } from '@hinoyojin/server/config/trusted-proxy.ts'

/** Answers one request, or calls `next` when it has nothing to say: what adapter-node and Vite both give. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown

export interface WebServerOptions extends Pick<Config, 'host' | 'port' | 'origin' | 'trustedProxy'> {
  readonly handler: Handler
  /** Does the database answer? Asked for every GET /healthz. */
  readonly healthy: () => Promise<boolean>
}

export interface WebServer {
  readonly port: number
  /** Takes no new connections, lets running requests finish for a moment, then closes them too. */
  close(): Promise<void>
}

const KEEP_ALIVE_MS = 65_000 // longer than the 60 s of common proxies, so that they and not we end a connection
const LAST_REQUESTS_MS = 5_000
/** A list of people is a file of up to 20 MB (LIMITS of people/import/table.ts) and arrives there; everything else is a form. */
const LARGEST_FILE = '21M'
const FILES_ARRIVE = /^\/(admin\/import|incident\/[0-9a-f-]{36}\/files)\b/
const LARGEST_FORM = 256 * 1024

/** A mail program unsubscribes its reader by a POST of its own (RFC 8058), which comes from no page of ours and so looks like a form
 *  forged elsewhere. The address carries all it may do, and no cookie is asked for. */
const ONE_CLICK = /^\/magazine\/stop\/[\w.-]+\/one-click$/

/** How adapter-node has to be told about the headers set below. To be called before the build is imported. */
export function prepareEnvironment(environment: Record<string, string | undefined>): void {
  environment['PROTOCOL_HEADER'] = 'x-forwarded-proto'
  environment['ADDRESS_HEADER'] = 'x-forwarded-for'
  environment['XFF_DEPTH'] = '1'
  environment['BODY_SIZE_LIMIT'] ??= LARGEST_FILE
}

/** Listens. @throws the system's error, with `code` EADDRINUSE, EACCES or EADDRNOTAVAIL when the address cannot be had */
export function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const rewrite = forwarding(options)
  const server = http.createServer((request, response) => {
    if (request.url === '/healthz') return void answerHealth(options.healthy, response)
    // Also for files that no page of ours makes; pages add to these what they allow.
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('x-frame-options', 'DENY')
    if (tooLarge(request))
      return plain(response.setHeader('connection', 'close'), 413, 'This is too large. Nothing was read.')
    if (unmeasured(request))
      return plain(response.setHeader('connection', 'close'), 411, 'Say how long this is. Nothing was read.')
    rewrite(request)
    if (ONE_CLICK.test(request.url ?? '')) request.headers['content-type'] = 'application/octet-stream'
    void answer(options.handler, request, response)
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.headersTimeout = KEEP_ALIVE_MS + 1000
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(options.port, options.host, () => {
      const { port } = server.address() as AddressInfo // we listen on a port, not on a pipe
      listening({ port, close: () => close(server) })
    })
  })
}

/** By its own word; the application counts once more while it reads. */
function tooLarge({ headers, url = '' }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > LARGEST_FORM && !FILES_ARRIVE.test(url)
}

/** A body in pieces says nothing about its size and would be read up to the size of a file: millions of fields in one form keep the
 *  process busy for seconds. No browser sends a form like that. */
function unmeasured({ headers, url = '' }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined && !FILES_ARRIVE.test(url)
}

/** A client may write any header; only what our proxies say about it is believed. */
function forwarding({ origin, trustedProxy }: WebServerOptions): (request: IncomingMessage) => void {
  const isProxy = proxyTest(trustedProxy)
  const known = origin === undefined ? undefined : new URL(origin)
  return ({ headers, socket }) => {
    const peer = socket.remoteAddress ?? ''
    const believed = isProxy(peer) ? headers : {}
    const said = (name: string) => [believed[name]].flat()[0]?.split(',')[0]?.trim()
    headers['x-forwarded-for'] = clientAddress(peer, [believed['x-forwarded-for']].flat()[0], isProxy)
    headers['x-forwarded-proto'] = known
      ? known.protocol.slice(0, -1)
      : said('x-forwarded-proto') === 'https'
        ? 'https'
        : 'http'
    const host = known?.host ?? said('x-forwarded-host')
    if (host) headers.host = host
  }
}

async function answer(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await handler(request, response, () => plain(response, 404, 'Not found'))
  } catch (error) {
    console.error('A request could not be answered:', error)
    if (response.headersSent) response.destroy()
    else plain(response, 500, 'Something went wrong on our side. Nothing was lost; please try again.')
  }
}

async function answerHealth(healthy: () => Promise<boolean>, response: ServerResponse): Promise<void> {
  const well = await healthy().catch(() => false)
  plain(response, well ? 200 : 503, well ? 'ok' : 'the database does not answer')
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}

function close(server: http.Server): Promise<void> {
  return new Promise((closed) => {
    const late = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS)
    // Again and again: a browser keeps its connection after its last request is answered.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(late)
      clearInterval(idle)
      closed()
    })
  })
}
