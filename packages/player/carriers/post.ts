import type { StepReply, StepRequest } from '@hinoyojin/core/schema/reply.ts'

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

const isReply = (value: unknown): value is StepReply =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

/** One answer to the server. Everything that is not a clear word of the server counts as `unavailable`. */
export async function post(fetch: Fetch, url: string, answer: StepRequest, patience: number): Promise<StepReply> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(answer),
      keepalive: true, // an answer given while leaving the page still arrives
      signal: AbortSignal.timeout(patience)
    })
    if (response.status === 401) return { ok: false, code: 'signed-out' }
    const body: unknown = await response.json()
    return isReply(body) ? body : { ok: false, code: 'unavailable' }
  } catch {
    return { ok: false, code: 'unavailable' }
  }
}
