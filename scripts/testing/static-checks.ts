import { runNode } from './run-node.ts'
import type { Tally } from './tally.ts'

/** What is checked without running the product: each is one test. */
export type Check = { title: string; args: string[]; cwd?: string }

const tsc = 'node_modules/@typescript/native/bin/tsc'

export const staticChecks: Check[] = [
  {
    title: 'code is formatted',
    args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']
  },
  ...['packages/core', 'packages/course', 'packages/server', 'packages/dev-env', 'apps/cli', '.'].map((project) => ({
    title: `${project === '.' ? 'scripts and tests' : project} type-checks`,
    args: [tsc, '-p', project]
  })),
  {
    title: 'pages and player type-check',
    args: [
      '../../node_modules/svelte-check/bin/svelte-check',
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
      '--output',
      'human'
    ],
    cwd: 'apps/web'
  },
  {
    title: 'linter finds nothing',
    args: [
      'node_modules/eslint/bin/eslint.js',
      '--flag',
      'unstable_native_nodejs_ts_config',
      '--max-warnings',
      '0',
      '.'
    ]
  }
]

/** Each check is one test. The types of the pages are written first: an install deletes them. */
export function runStaticChecks(say: (line: string) => void): Tally {
  runNode(['../../node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], { cwd: 'apps/web' })
  const results = staticChecks.map(({ title, args, cwd }) => {
    say(title)
    const ok = runNode(args, { cwd }) === 0
    if (!ok) console.error(`FAILED: ${title}`)
    return ok
  })
  return { passed: results.filter((ok) => ok).length, failed: results.filter((ok) => !ok).length }
}
