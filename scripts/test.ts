// `npm test`: everything, from a clean checkout. Ends with one line, "N passed, N failed".
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { ensureBrowser, type Browser } from './testing/browser.ts'
import { staticChecks } from './testing/static-checks.ts'
import { readTally, type Tally } from './testing/tally.ts'

const results = 'test-results'
const began = Date.now()
const say = (line: string) => console.log(`\n[${Math.round((Date.now() - began) / 1000)} s] ${line}`)

function run(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}): number {
  const done = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    cwd: options.cwd,
    env: { ...process.env, ...options.env }
  })
  return done.status ?? 1
}

function browser(): Browser | undefined {
  try {
    return ensureBrowser(say)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return undefined
  }
}

const add = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })
const one = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })

fs.rmSync(results, { recursive: true, force: true })
fs.mkdirSync(results, { recursive: true })
let total: Tally = { passed: 0, failed: 0 }

const found = browser()
run(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'].map((arg, index) => (index === 0 ? `../../${arg}` : arg)), { cwd: 'apps/web' })

for (const { title, args, cwd } of staticChecks) {
  say(title)
  const ok = run(args, { cwd }) === 0
  if (!ok) console.error(`FAILED: ${title}`)
  total = add(total, one(ok))
}

say('the web app builds')
const built = run(['../../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { cwd: 'apps/web' }) === 0
total = add(total, one(built))

say('unit, property and database tests')
const units = `${results}/vitest.json`
const unitExit = run([
  'node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${units}`
]) // prettier-ignore
total = add(total, readTally('vitest', units, unitExit))

say('browser tests')
const journeys = `${results}/playwright.json`
if (found && built) {
  const exit = run(['node_modules/@playwright/test/cli.js', 'test'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: journeys, ...(found.executable && { CHROMIUM_PATH: found.executable }) }
  })
  total = add(total, readTally('playwright', journeys, exit))
} else {
  console.error('The browser tests could not run.')
  total = add(total, { passed: 0, failed: 1 })
}

say('done')
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
