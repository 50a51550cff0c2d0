import { DatabaseUnavailable } from '../errors/database-errors.ts'
import { nameFailure } from './failure.ts'
import { openLine, type Line } from './line.ts'
import type { Connecting } from './place.ts'

const WAIT_MS = 10_000

/** A few lines to the database, shared by all requests. */
export class Pool {
  readonly #to: Connecting
  readonly #size: number
  readonly #all = new Set<Line>()
  readonly #idle: Line[] = []
  readonly #waiting: Waiting[] = []
  #ended = false

  constructor(to: Connecting, size: number) {
    this.#to = to
    this.#size = size
  }

  /** Lends a line to `work`. @throws DatabaseUnavailable, DiskFull, or what the statement itself did wrong */
  async use<T>(work: (line: Line) => Promise<T>): Promise<T> {
    const line = await this.#take()
    try {
      return await untilBroken(line, work)
    } catch (error) {
      const named = nameFailure(error)
      // After a refused connection or a lost one the line is of no use, even where postgres.js has not noticed.
      if (named instanceof DatabaseUnavailable) this.#discard(line)
      throw named
    } finally {
      line.whenBroken = () => {}
      this.#giveBack(line)
    }
  }

  async end(): Promise<void> {
    this.#ended = true
    for (const waiting of this.#waiting.splice(0)) waiting.fail(new DatabaseUnavailable())
    await Promise.all([...this.#all].map((line) => line.end()))
  }

  #take(): Line | Promise<Line> {
    if (this.#ended) throw new DatabaseUnavailable(new Error('the server is stopping'))
    for (let line = this.#idle.pop(); line; line = this.#idle.pop()) {
      if (!line.broken) return line
      this.#discard(line)
    }
    if (this.#all.size < this.#size) return this.#open()
    return new Promise((resolve, reject) => this.#queue(resolve, reject))
  }

  #queue(hand: (line: Line) => void, fail: (error: Error) => void): void {
    const waiting: Waiting = { hand, fail, late: setTimeout(() => this.#tooLate(waiting), WAIT_MS) }
    this.#waiting.push(waiting)
  }

  #tooLate(waiting: Waiting): void {
    this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
    waiting.fail(new DatabaseUnavailable(new Error('all connections are busy')))
  }

  #giveBack(line: Line): void {
    if (line.broken) this.#discard(line)
    const next = this.#waiting.shift()
    if (next) {
      clearTimeout(next.late)
      next.hand(line.broken ? this.#open() : line)
    } else if (!line.broken) {
      this.#idle.push(line)
    }
  }

  #open(): Line {
    const line = openLine(this.#to)
    this.#all.add(line)
    return line
  }

  #discard(line: Line): void {
    if (this.#all.delete(line)) void line.end()
  }
}

/** What `work` gives, or the break of its line: a statement that was queued on a dead connection may never answer. */
function untilBroken<T>(line: Line, work: (line: Line) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    line.whenBroken = reject
    work(line).then(resolve, reject)
  })
}

interface Waiting {
  readonly hand: (line: Line) => void
  readonly fail: (error: Error) => void
  readonly late: NodeJS.Timeout
}
