import type { AttemptView, Reveal, StepReply, StepRequest } from '@hinoyojin/core/schema/reply.ts'
import { isoOf } from '../text/clock.ts'
import type { Carrier, Connection } from '../carriers/carrier.ts'

type Answer = { place: string; choice: string }
/** moved-on: the attempt was continued elsewhere and we took that over. */
export type Notice = 'moved-on'

const same = (a: Answer | undefined, b: Answer | undefined) => a?.place === b?.place && a?.choice === b?.choice
const startsWith = (long: Answer[], short: Answer[]) => short.every((answer, at) => same(answer, long[at]))

/** One attempt on this device: the answers so far, recorded or on their way. No verdicts here. */
export class Attempt {
  answers = $state.raw<Answer[]>([])
  reveals = $state.raw<Reveal[]>([])
  finished = $state(false)
  connection = $state<Connection>('calm')
  notice = $state<Notice>()
  /** Grows when the answers were replaced from outside: whoever replays them starts again. */
  turn = $state(0)
  view: AttemptView
  readonly #carrier: Carrier
  readonly #now: () => number
  #since: number
  #closed = false
  #stop = () => {}

  /** @param now milliseconds since 1970 by this phone's clock */
  constructor(view: AttemptView, carrier: Carrier, now: () => number = Date.now) {
    this.view = view
    this.#carrier = carrier
    this.#now = now
    this.#since = now()
    this.#show(view)
  }

  /** Takes up what this device has kept, and sends it. Until then only what is recorded is known. */
  begin(): void {
    this.#since = this.#now()
    this.#stop = this.#carrier.watch((connection) => (this.connection = connection))
    if (this.#take(this.view)) this.turn += 1
  }

  /** Gives an answer. The story may go on at once; the reply comes when it is recorded. */
  async give(place: string, choice: string): Promise<StepReply> {
    const now = this.#now()
    const ms = Math.max(0, Math.round(now - this.#since))
    this.#since = now
    this.answers = [...this.answers, { place, choice }]
    const seq = this.answers.length
    const answer = { attempt: this.view.id, seq, place, choice, at: isoOf(now), ms }
    return this.#heard(await this.#carrier.send(answer))
  }

  retry(): void {
    this.#carrier.retry()
  }

  close(): void {
    this.#closed = true
    this.#stop()
    this.#carrier.close()
  }

  #show(view: AttemptView): void {
    this.view = view
    this.reveals = view.reveals
    this.finished = view.finished
    this.answers = view.answers
  }

  /** True where answers kept here go beyond the recorded ones. */
  #take(view: AttemptView): boolean {
    this.#show(view)
    const kept = this.#carrier.open(view)
    this.answers = [...view.answers, ...kept.map(({ place, choice }) => ({ place, choice }))]
    for (const answer of kept) void this.#follow(answer)
    return kept.length > 0
  }

  async #follow(answer: StepRequest): Promise<void> {
    await this.#heard(await this.#carrier.reply(answer.seq))
  }

  async #heard(reply: StepReply): Promise<StepReply> {
    if (!reply.ok) await this.#align()
    else {
      if (reply.reveal) this.reveals = [...this.reveals, reply.reveal]
      if (reply.finished) this.finished = true
    }
    return reply
  }

  #aligning: Promise<void> | undefined
  /** What is recorded holds. Several refused answers ask only once. */
  #align(): Promise<void> {
    this.#aligning ??= this.#reload().finally(() => (this.#aligning = undefined))
    return this.#aligning
  }

  async #reload(): Promise<void> {
    const view = await this.#carrier.reload()
    if (this.#closed) return
    if (!view) {
      if (this.connection === 'calm') this.connection = 'waiting'
      await new Promise((resolve) => setTimeout(resolve, 3000))
      return this.#reload()
    }
    const mine = this.answers
    this.#take(view)
    if (startsWith(this.answers, mine) && startsWith(mine, this.answers)) return
    this.notice = 'moved-on'
    this.turn += 1
  }
}
