const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Things of one scene arrive one by one, 400 ms apart. With reduced motion, or at a touch, all at once. */
export class Arrivals {
  shown = $state(0)
  readonly #all: number

  /** @param atOnce they stand there already: where a learner begins or goes on, as the server has drawn it */
  constructor(all: number, atOnce: boolean) {
    this.#all = all
    this.shown = atOnce || still() ? all : Math.min(1, all)
  }

  /** Lets them come; answers with how to stop. */
  begin(): () => void {
    const timer = setInterval(() => {
      if (this.done) clearInterval(timer)
      else this.shown += 1
    }, 400)
    return () => clearInterval(timer)
  }

  get done(): boolean {
    return this.shown >= this.#all
  }

  hurry(): void {
    this.shown = this.#all
  }
}
