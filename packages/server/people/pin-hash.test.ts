import { describe, expect, it } from 'vitest'
import { fewAtOnce } from './few-at-once.ts'
import { hashPin, verifyPin } from './pin-hash.ts'

describe('a stored PIN', () => {
  it('is argon2id with 19 MiB, two passes, one lane and its own salt', async () => {
    const [one, other] = await Promise.all([hashPin('604815'), hashPin('604815')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await verifyPin('604815', one)).toBe(true)
    expect(await verifyPin('604816', one)).toBe(false)
  })

  it('is never matched where there is none, or where the stored text is broken', async () => {
    expect(await verifyPin('604815', null)).toBe(false)
    expect(await verifyPin('604815', 'plain')).toBe(false)
  })

  it('is checked for unknown people in about the same time', async () => {
    const hash = await hashPin('604815')
    const median = async (encoded: string | null) => {
      const times = []
      for (let n = 0; n < 9; n += 1) {
        const start = performance.now()
        await verifyPin('111111', encoded)
        times.push(performance.now() - start)
      }
      return times.sort((a, b) => a - b)[4] ?? 0
    }
    const [known, unknown] = [await median(hash), await median(null)]
    expect(unknown / known).toBeGreaterThan(0.2) // a skipped hash would be far outside; a noisy machine is no failure
    expect(unknown / known).toBeLessThan(5)
  })
})

describe('few at once', () => {
  it('never runs more than the limit, and finishes all, failures included', async () => {
    const inLine = fewAtOnce(3)
    let running = 0
    let most = 0
    const work = (n: number) =>
      inLine(async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, n % 4))
        running -= 1
        if (n % 10 === 0) throw new Error('one of them fails')
        return n
      })
    const done = await Promise.allSettled(Array.from({ length: 64 }, (_, n) => work(n)))
    expect(most).toBe(3)
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(57)
    expect(await inLine(async () => 'still open')).toBe('still open')
  })

  it('keeps the memory of 64 sign-ins at once far below 64 times 19 MiB', async () => {
    const hash = await hashPin('604815')
    const before = process.memoryUsage.rss()
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() - before)), 5)
    await Promise.all(Array.from({ length: 64 }, () => verifyPin('604815', hash)))
    clearInterval(watch)
    expect(most).toBeLessThan(300 * 1024 * 1024)
  })
})
