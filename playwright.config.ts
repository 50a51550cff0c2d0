import { defineConfig } from '@playwright/test'
import { launchOptions } from './tests/e2e/browser-options.ts'

// One real server for all journeys, on its own data folder: see tests/e2e/server.ts.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  fullyParallel: false,
  workers: 2,
  // Two cores may be shared: a slow machine is no failure.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A second try, said aloud at the end of the run: decision 0007.
  retries: 1,
  reporter: [['list'], ['json']],
  globalSetup: './tests/e2e/server.ts',
  use: {
    launchOptions,
    viewport: { width: 390, height: 844 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    trace: 'off'
  }
})
