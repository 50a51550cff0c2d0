import type { Reading } from '@hinoyojin/server/store/bench/meter.ts'

export type Figures = {
  people: number
  concurrency: number
  seconds: number
  steps: number
  stepsPerSecond: number
  latencyMs: { p50: number; p95: number; p99: number }
  cpuMsPerStep: { app: number; database: number }
  walBytesPerStep: number
  commitsPerStep: number
}

const round = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits

/** The value below which this share of the sorted latencies lies. */
export const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** What the contract of `bench step --json` promises. Times in ms, CPU in ms per step, WAL in bytes per step. */
export function figuresOf(
  run: { people: number; concurrency: number; seconds: number },
  latencies: number[],
  before: Reading,
  after: Reading
): Figures {
  const steps = latencies.length
  const sorted = [...latencies].sort((a, b) => a - b)
  const per = (total: number) => (steps === 0 ? 0 : total / steps)
  return {
    ...run,
    seconds: round(run.seconds),
    steps,
    stepsPerSecond: round(steps / run.seconds, 1),
    latencyMs: {
      p50: round(percentile(sorted, 0.5)),
      p95: round(percentile(sorted, 0.95)),
      p99: round(percentile(sorted, 0.99))
    },
    cpuMsPerStep: {
      app: round(per(after.appCpu - before.appCpu), 3),
      database: round(per(after.databaseCpu - before.databaseCpu), 3)
    },
    walBytesPerStep: Math.round(per(after.wal - before.wal)),
    commitsPerStep: round(per(after.commits - before.commits), 3)
  }
}
