import { isStartupRefused } from '../../packages/server/errors/startup-refused.ts'

/** What has to be closed, in the order in which it was opened. Stopping closes it in the opposite order. */
export class Shutdown {
  readonly #closers: (() => Promise<void>)[] = []
  readonly #opening = new Set<Promise<unknown>>()
  #stopping: Promise<void> | undefined

  get stopping(): boolean {
    return this.#stopping !== undefined
  }

  /** Waits for something that is being opened and remembers how to close it. Stopping meanwhile waits for it too: a database
   *  that was just being started would otherwise stay behind. */
  async open<T>(opening: Promise<T>, close: (opened: T) => Promise<void>): Promise<T> {
    this.#opening.add(opening)
    try {
      const opened = await opening
      this.#closers.push(() => close(opened))
      return opened
    } finally {
      this.#opening.delete(opening)
    }
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#closeAll()
    return this.#stopping
  }

  /** Ctrl-C, `kill` and a closed terminal stop in good order; a second signal changes nothing (Ctrl-C arrives here twice: from
   *  the terminal and from scripts/run.mjs). */
  onSignals(say: (message: string) => void): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.stopping) return
        say('Stopping …')
        void this.stop().then(() => process.exit(0))
      })
    }
  }

  async #closeAll(): Promise<void> {
    while (this.#opening.size > 0) await Promise.allSettled(this.#opening)
    for (const close of this.#closers.reverse()) {
      await close().catch((error: unknown) => console.error('While stopping:', error))
    }
  }
}

/** Runs a program that serves until it is stopped. What it cannot do is said in one sentence, and the exit code is 1. */
export async function serveUntilStopped(shutdown: Shutdown, start: () => Promise<void>): Promise<void> {
  const giveUp = async (error: unknown) => {
    if (shutdown.stopping) return // Ctrl-C during the start: what was being started failed, as it should
    console.error(isStartupRefused(error) ? error.message : error)
    await shutdown.stop()
    process.exit(1)
  }
  // A request's forgotten promise must not end everybody's training; it is written down instead.
  process.on('unhandledRejection', (error) => console.error('Unhandled:', error))
  process.on('uncaughtException', (error) => void giveUp(error))
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}) // whoever read our words is gone
  await start().catch(giveUp)
}
