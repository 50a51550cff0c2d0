import fs from 'node:fs'
import http from 'node:http'
import type { PaperSlip } from './doors.ts'
import { world, type World } from './server.ts'

export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly text: string
}

export interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly cookie?: string
  readonly body?: string | Buffer
  /** Sends the body as one of our own forms would. */
  readonly form?: Readonly<Record<string, string>>
  /** Sends the body as the player does. */
  readonly json?: unknown
}

/** One request exactly as written: no address is tidied up, no header is added, no redirect is followed. */
export function ask(path: string, asking: Asking = {}): Promise<Answer> {
  const { origin } = world()
  const { hostname, port } = new URL(origin)
  const body = asking.form
    ? new URLSearchParams(asking.form).toString()
    : 'json' in asking
      ? JSON.stringify(asking.json)
      : asking.body
  const headers: Record<string, string> = {
    accept: 'text/html',
    ...(asking.form && { 'content-type': 'application/x-www-form-urlencoded', origin }),
    ...('json' in asking && { 'content-type': 'application/json', origin }),
    ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
    ...(asking.cookie && { cookie: asking.cookie }),
    ...asking.headers
  }
  return new Promise((resolve, reject) => {
    const method = asking.method ?? (body === undefined ? 'GET' : 'POST')
    const request = http.request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() })
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** The cookies an answer sets, as the browser would send them back. */
export function cookiesOf({ headers }: Answer): string {
  return (headers['set-cookie'] ?? [])
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')
}

/** Signed in as the manager or administrator of the sample. */
export function staffCookie(which: keyof Pick<World, 'managerState' | 'administratorState'>): string {
  const { cookies } = JSON.parse(fs.readFileSync(world()[which], 'utf8')) as {
    cookies: { name: string; value: string }[]
  } // by Playwright
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** The id of a shop, as the administrator's list of shops has it. */
export async function unitNamed(administrator: string, name: string): Promise<string> {
  const { text } = await ask('/shop/slips', { cookie: administrator })
  const id = new RegExp(`value="([0-9a-f-]{36})"[^>]*>[\\s　]*${name}`).exec(text)?.[1]
  if (!id) throw new Error(`there is no ${name}`)
  return id
}

/** A new person of a shop with a slip of their own, made by the administrator: the printed slips belong to other journeys. */
export async function newcomer(administrator: string, unitId: string, number: string): Promise<PaperSlip> {
  const name = `壁 ${number}`
  const added = await ask('/admin/people?/add', { cookie: administrator, form: { number, name, unitId, email: '' } })
  const person = /\/admin\/people\/[0-9a-f-]{36}/.exec(added.headers.location ?? '')?.[0]
  const headers = { accept: 'application/json' }
  const reset = await ask(`${person}?/reset`, { cookie: administrator, form: {}, headers })
  const poster = await ask(`/shop/poster?unit=${unitId}`, { cookie: administrator })
  const codeIn = ({ text }: Answer) => /[">]([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})[\\"<]/.exec(text)?.[1] ?? ''
  return { name, number, join: codeIn(poster), code: codeIn(reset) }
}

/** Comes in with a slip, as the form does. @returns the cookies */
export async function comeIn(slip: PaperSlip, pin: string, cookie = ''): Promise<string> {
  const answer = await ask(`/in/${slip.join.replace('-', '')}/first`, {
    cookie,
    form: { number: slip.number, slip: slip.code, pin }
  })
  if (answer.status !== 303) throw new Error(`the slip of ${slip.number} did not open: ${answer.status}`)
  return cookiesOf(answer)
}

/** Opens an activity and finds the attempt that the page begins. */
export async function openAttempt(cookie: string, path: string): Promise<{ id: string; seq: number }> {
  const { status, text } = await ask(path, { cookie })
  const id = /attempt:\{id:"([0-9a-f-]{36})"/.exec(text)?.[1]
  if (!id) throw new Error(`${path} begins no attempt (${status})`)
  return { id, seq: Number(/attempt:\{[^}]*?seq:(\d+)/.exec(text)?.[1] ?? 0) }
}
