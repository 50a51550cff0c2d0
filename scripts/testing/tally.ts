import fs from 'node:fs'
import { z } from 'zod'

export type Tally = { passed: number; failed: number }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  success: z.boolean()
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(z.unknown())
})

/** What a runner wrote about itself. A report that is missing, empty or unsuccessful counts as a failure; so does a skipped test. */
export function readTally(kind: 'vitest' | 'playwright', file: string, exit: number): Tally {
  try {
    const report: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
    const tally =
      kind === 'vitest' ? fromVitest(vitestReport.parse(report)) : fromPlaywright(playwrightReport.parse(report))
    return tally.failed === 0 && (exit !== 0 || tally.passed === 0) ? { ...tally, failed: 1 } : tally
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const fromVitest = (report: z.infer<typeof vitestReport>): Tally => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numPendingTests
})

const fromPlaywright = ({ stats }: z.infer<typeof playwrightReport>): Tally => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + stats.skipped
})

/** Titles of the browser tests that passed only at the second try, each once: somebody has to look at them. */
export function secondTries(file: string): string[] {
  try {
    return flakyIn(playwrightReport.parse(JSON.parse(fs.readFileSync(file, 'utf8'))).suites)
  } catch {
    return []
  }
}

const suite = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })).default([]),
  suites: z.array(z.unknown()).default([])
})

const flakyIn = (suites: readonly unknown[]): string[] =>
  suites.flatMap((found) => {
    const { specs, suites: inner } = suite.parse(found)
    const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title)
    return [...here, ...flakyIn(inner)]
  })
