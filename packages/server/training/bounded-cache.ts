/** The most recently used entries, at most `limit` of them. What falls out is read again when it is needed. */
export class BoundedCache<Value> {
  readonly #limit: number
  readonly #entries = new Map<string, Value>()

  constructor(limit: number) {
    this.#limit = limit
  }

  get(name: string): Value | undefined {
    const value = this.#entries.get(name)
    if (value !== undefined) {
      this.#entries.delete(name)
      this.#entries.set(name, value)
    }
    return value
  }

  set(name: string, value: Value): void {
    this.#entries.delete(name)
    this.#entries.set(name, value)
    if (this.#entries.size > this.#limit) {
      const [oldest] = this.#entries.keys()
      if (oldest !== undefined) this.#entries.delete(oldest)
    }
  }

  delete(name: string): void {
    this.#entries.delete(name)
  }
}
