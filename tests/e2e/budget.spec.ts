import zlib from 'node:zlib'
import { expect, test } from '@playwright/test'
import { phone } from './learner.ts'
import { world } from './server.ts'

/** What the first screen of a story may bring over the wire, in bytes. */
const budget = { script: 60_000, all: 150_000 }

test('the first story screen stays within 60 kB of JavaScript and 150 kB in all', async ({ browser }) => {
  const { context, page } = await phone(browser, world().origin)
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  const kinds = new Map<string, string>()
  const sizes = new Map<string, number>()
  wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
  const scripts: Buffer[] = []
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.push(await response.body().catch(() => Buffer.alloc(0)))
  })
  await page.goto('/try')
  await page.locator('html[data-ready]').waitFor()
  await page.waitForLoadState('networkidle')
  const sum = (wanted: (kind: string) => boolean) =>
    [...sizes].reduce((total, [id, size]) => total + (wanted(kinds.get(id) ?? '') ? size : 0), 0)
  const gz = scripts.reduce((total, body) => total + zlib.gzipSync(body, { level: 9 }).length, 0)
  console.log(
    `first story screen: script ${sum((kind) => kind === 'Script')} B over the wire (${gz} B gzip), all ${sum(() => true)} B`
  )
  expect(gz).toBeLessThanOrEqual(budget.script)
  expect(sum(() => true)).toBeLessThanOrEqual(budget.all)
  await context.close()
})
