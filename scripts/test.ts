// `npm test`: everything, from a clean checkout. Ends with one line, "N passed, N failed".
import fs from 'node:fs'
import { ensureBrowser, type Browser } from './testing/browser.ts'
import { runNode } from './testing/run-node.ts'
import { runStaticChecks } from './testing/static-checks.ts'
import { readTally, secondTries, type Tally } from './testing/tally.ts'

const results = 'test-results'
const began = Date.now()
const say = (line: string) => console.log(`\n[${Math.round((Date.now() - began) / 1000)} s] ${line}`)

function browser(): Browser | undefined {
  try {
    return ensureBrowser(say)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return undefined
  }
}

function build(): Tally {
  say('the web app builds')
  const built =
    runNode(['../../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { cwd: 'apps/web' }) === 0
  return { passed: built ? 1 : 0, failed: built ? 0 : 1 }
}

function units(): Tally {
  say('unit, property and database tests')
  const report = `${results}/vitest.json`
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`
  ]
  return readTally('vitest', report, runNode(args))
}

function journeys(found: Browser): Tally {
  say('browser tests')
  const report = `${results}/playwright.json`
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...(found.executable && { CHROMIUM_PATH: found.executable }) }
  const tally = readTally('playwright', report, runNode(['node_modules/@playwright/test/cli.js', 'test'], { env }))
  for (const title of secondTries(report)) say(`passed at the second try only, look at it: ${title}`)
  return tally
}

fs.rmSync(results, { recursive: true, force: true })
fs.mkdirSync(results, { recursive: true })
const found = browser()
const built = build()
const tallies = [runStaticChecks(say), built, units()]
// Never skipped silently: without a browser or a build this is a failure.
tallies.push(found && built.failed === 0 ? journeys(found) : { passed: 0, failed: 1 })

const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0)
const [passed, failed] = [sum((tally) => tally.passed), sum((tally) => tally.failed)]
say('done')
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
