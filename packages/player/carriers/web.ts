import type { AttemptView, StepReply, StepRequest } from '@hinoyojin/core/schema/reply.ts'
import type { Carrier, Connection } from './carrier.ts'
import { Outbox, unrecorded } from './outbox.ts'
import type { Shelf } from './outbox.ts'
import { post } from './post.ts'
import type { Fetch } from './post.ts'

export type WebCarrierOptions = {
  fetch: Fetch
  /** localStorage; leave out where it is forbidden. */
  storage?: Shelf
  /** Where answers go. */
  url?: string
  /** Where an attempt is read again: GET, answers with an AttemptView. */
  attemptUrl?: (attempt: string) => string
  /** Milliseconds until the n-th try (n = 1, 2, ...). */
  pause?: (failures: number) => number
  /** Milliseconds one try may take. */
  patience?: number
}

const doubling = (failures: number) => Math.min(1000 * 2 ** (failures - 1), 30_000)

/** Answers over HTTP: kept first, sent in order, tried again until the server has spoken. */
export function webCarrier(options: WebCarrierOptions): Carrier {
  const { fetch, storage, url = '/api/step', pause = doubling, patience = 15_000 } = options
  const attemptUrl = options.attemptUrl ?? ((attempt: string) => `/api/attempt/${encodeURIComponent(attempt)}`)
  const listeners = new Set<(connection: Connection) => void>()
  const asked = new Map<number, { promise: Promise<StepReply>; settle: (reply: StepReply) => void }>()
  let attempt = ''
  let box = new Outbox(undefined, '')
  let state: Connection = 'calm'
  let sending = false
  let held = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (next: Connection) => {
    state = next
    for (const listener of listeners) listener(next)
  }

  const expect = (seq: number) => {
    let entry = asked.get(seq)
    if (!entry) {
      let settle: (reply: StepReply) => void = () => {}
      const promise = new Promise<StepReply>((resolve) => (settle = resolve))
      entry = { promise, settle }
      asked.set(seq, entry)
    }
    return entry
  }

  const recorded = (answer: StepRequest, reply: StepReply) => {
    failures = 0
    box.set(box.waiting.filter((other) => other.seq !== answer.seq))
    expect(answer.seq).settle(reply)
    if (state !== 'calm') tell('calm')
  }

  /** The server said no. Out of order: hold all until the attempt was read again. Else: the rest can not hold either. */
  const refused = (answer: StepRequest, reply: StepReply & { ok: false }) => {
    if (reply.code === 'out-of-order') held = true
    else box.set([])
    for (const seq of [...asked.keys()].filter((seq) => seq >= answer.seq)) {
      expect(seq).settle(reply)
      asked.delete(seq)
    }
  }

  const later = () => {
    failures += 1
    tell('waiting')
    clearTimeout(timer)
    timer = setTimeout(() => void pump(), pause(failures))
  }

  /** Takes the reply; false: stop sending for now. */
  const take = (answer: StepRequest, reply: StepReply): boolean => {
    if (reply.ok) recorded(answer, reply)
    else if (reply.code === 'unavailable' || reply.code === 'disk-full') later()
    else if (reply.code === 'signed-out' || reply.code === 'not-yours') tell(reply.code)
    else refused(answer, reply)
    return reply.ok
  }

  const pump = async () => {
    if (sending || held) return
    sending = true
    const mine = attempt
    for (let head = box.waiting[0]; head && mine === attempt; head = box.waiting[0]) {
      const reply = await post(fetch, url, head, patience)
      if (mine !== attempt || !take(head, reply)) break
    }
    sending = false
    if (mine !== attempt) void pump() // another attempt was opened meanwhile
  }

  const retry = () => {
    clearTimeout(timer)
    void pump()
  }
  const seen = () => {
    if (document.visibilityState === 'visible') retry()
  }
  const page = typeof window === 'undefined' ? undefined : window
  page?.addEventListener('online', retry)
  page?.document.addEventListener('visibilitychange', seen)

  return {
    open(view) {
      const known = view.id === attempt ? box.waiting : undefined
      attempt = view.id
      held = false
      if (!known) {
        box = new Outbox(storage, attempt)
        asked.clear()
      }
      box.set(unrecorded(known ?? box.waiting, view.answers))
      retry()
      return box.waiting
    },
    send(answer) {
      const { promise } = expect(answer.seq)
      box.set([...box.waiting, answer])
      if (!timer || state === 'calm') retry()
      return promise
    },
    reply: (seq) => expect(seq).promise,
    async reload() {
      try {
        const response = await fetch(attemptUrl(attempt), {
          headers: { accept: 'application/json' },
          signal: AbortSignal.timeout(patience)
        })
        if (response.status === 401) tell('signed-out')
        // trusted: our own endpoint, typed by the schema
        return response.ok ? ((await response.json()) as AttemptView) : undefined
      } catch {
        return undefined
      }
    },
    retry,
    watch(listener) {
      listeners.add(listener)
      listener(state)
      return () => listeners.delete(listener)
    },
    close() {
      clearTimeout(timer)
      attempt = ''
      page?.removeEventListener('online', retry)
      page?.document.removeEventListener('visibilitychange', seen)
    }
  }
}
