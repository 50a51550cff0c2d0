// A certificate once it has left the product: the file, the address on it, and the command that checks it without any server.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Locator } from '@playwright/test'

const cli = path.resolve(import.meta.dirname, '../../apps/cli/src/main.ts')
export const verify = (...args: string[]) =>
  spawnSync(process.execPath, [cli, 'certificate', 'verify', ...args], { encoding: 'utf8' })

/** Takes the PDF behind a link. @returns the address that is written on it */
export async function takePaper(link: Locator, file: string): Promise<string> {
  const [download] = await Promise.all([link.page().waitForEvent('download'), link.click()])
  await download.saveAs(file)
  return /\/URI \((http[^)]+\/v\/[^)]+)\)/.exec(fs.readFileSync(file, 'latin1'))?.[1] ?? ''
}
