import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// Two environments: `unit` needs nothing but Node, `database` a real PostgreSQL (started once per run).
export default defineConfig({
  test: {
    projects: [
      {
        // for the player's state, which is written in the runes of Svelte
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'unit',
          // two cores may be shared: a slow machine is no failure
          testTimeout: 60_000,
          include: [
            'packages/{core,course,player}/**/*.test.ts',
            'apps/cli/**/*.test.ts',
            'apps/web/src/**/*.test.ts',
            'tests/*.test.ts'
          ],
          exclude: [
            '**/node_modules/**',
            'tests/story.test.ts',
            'tests/crash.test.ts',
            'tests/bench.test.ts',
            'tests/catalogue.test.ts',
            'tests/walls*.test.ts'
          ]
        }
      },
      {
        test: {
          name: 'database',
          include: [
            'packages/server/**/*.test.ts',
            'packages/dev-env/**/*.test.ts',
            'tests/story.test.ts',
            'tests/crash.test.ts',
            'tests/bench.test.ts',
            'tests/catalogue.test.ts',
            'tests/walls*.test.ts'
          ],
          globalSetup: ['packages/dev-env/vitest-global.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      }
    ]
  }
})
