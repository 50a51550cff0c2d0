import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'

// Figures are never asserted here: machines are noisy. What is held is the contract of `bench step --json`.
const args = [
  'apps/cli/src/main.ts',
  'bench',
  'step',
  '--people',
  '60',
  '--concurrency',
  '4',
  '--seconds',
  '1',
  '--json'
]

function bench(): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    child.on('exit', (code) => resolve({ code, said }))
  })
}

test(
  'bench step measures real steps over HTTP and prints one JSON object with the promised figures',
  { timeout: 120_000 },
  async () => {
    const { code, said } = await bench()
    expect(code).toBe(0)
    const figures = JSON.parse(said) as Record<string, unknown>
    expect(figures).toMatchObject({ people: 60, concurrency: 4 })
    const positive = expect.any(Number) as number
    expect(figures).toEqual({
      people: 60,
      concurrency: 4,
      seconds: positive,
      steps: positive,
      stepsPerSecond: positive,
      latencyMs: { p50: positive, p95: positive, p99: positive },
      cpuMsPerStep: { app: positive, database: positive },
      walBytesPerStep: positive,
      commitsPerStep: positive
    })
    expect(figures['steps']).toBeGreaterThan(20)
    // one commit per step: nothing is written beside it
    expect(figures['commitsPerStep']).toBeGreaterThan(0.95)
    expect(figures['commitsPerStep']).toBeLessThan(1.1)
  }
)
