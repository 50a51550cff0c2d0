const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Things arrive one by one, 400 ms apart. With reduced motion, or at a touch, all at once. */
export class Arrivals {
  shown = $state(0)
  #all = 0
  #timer: ReturnType<typeof setInterval> | undefined

  begin(all: number): () => void {
    this.#all = all
    this.shown = still() ? all : Math.min(1, all)
    this.#timer = setInterval(() => this.#next(), 400)
    return () => clearInterval(this.#timer)
  }

  get done(): boolean {
    return this.shown >= this.#all
  }

  hurry(): void {
    this.shown = this.#all
  }

  #next(): void {
    if (this.shown < this.#all) this.shown += 1
    else clearInterval(this.#timer)
  }
}
