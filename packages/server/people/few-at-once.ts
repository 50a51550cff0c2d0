/** Lets only `limit` pieces of work run at a time; the others wait in line. Memory is bounded by limit, not by the crowd. */
export function fewAtOnce(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const line: (() => void)[] = []
  return async (work) => {
    if (running >= limit) await new Promise<void>((go) => line.push(go))
    else running += 1
    try {
      return await work()
    } finally {
      // The place is handed on rather than freed, so that nobody slips in between.
      const next = line.shift()
      if (next) next()
      else running -= 1
    }
  }
}
