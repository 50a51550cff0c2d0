import type { StepRequest } from '@hinoyojin/core/schema/reply.ts'

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const name = (attempt: string) => `hinoyojin.outbox.${attempt}`
const isKept = (value: unknown, attempt: string): value is StepRequest =>
  typeof value === 'object' && value !== null && 'attempt' in value && value.attempt === attempt &&
  'seq' in value && Number.isInteger(value.seq) && 'place' in value && 'choice' in value // prettier-ignore

/** Answers not recorded yet, kept on this device. Storage may be full or forbidden: then only in memory. */
export class Outbox {
  waiting: StepRequest[] = []
  readonly #shelf: Shelf | undefined
  readonly #attempt: string

  constructor(shelf: Shelf | undefined, attempt: string) {
    this.#shelf = shelf
    this.#attempt = attempt
    this.waiting = this.#read()
  }

  set(waiting: StepRequest[]): void {
    this.waiting = waiting
    try {
      if (waiting.length > 0) this.#shelf?.setItem(name(this.#attempt), JSON.stringify(waiting))
      else this.#shelf?.removeItem(name(this.#attempt))
    } catch {
      // full or forbidden: the answers stay in memory and are sent from there
    }
  }

  #read(): StepRequest[] {
    try {
      const kept: unknown = JSON.parse(this.#shelf?.getItem(name(this.#attempt)) ?? '[]')
      return Array.isArray(kept) ? kept.filter((value) => isKept(value, this.#attempt)) : []
    } catch {
      return []
    }
  }
}

/** What is left of the kept answers once the recorded ones are known: contiguous, and nothing that contradicts. */
export function unrecorded(kept: StepRequest[], recorded: { place: string; choice: string }[]): StepRequest[] {
  const left: StepRequest[] = []
  for (const answer of [...kept].sort((a, b) => a.seq - b.seq)) {
    const known = recorded[answer.seq - 1]
    if (known && (known.place !== answer.place || known.choice !== answer.choice)) return []
    if (!known && answer.seq === recorded.length + left.length + 1) left.push(answer)
  }
  return left
}
