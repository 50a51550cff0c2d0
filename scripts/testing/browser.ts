import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** Where the browser of the tests is; undefined means Playwright's own. */
export type Browser = { executable: string | undefined }

const debianChromium = '/usr/bin/chromium'
const hasJapaneseFont = () =>
  spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0

/**
 * Finds a Chromium and a Japanese font, or fetches them: by apt on Debian as root, elsewhere Playwright's own download.
 * @throws Error with one sentence that says what is missing; the browser tests are never skipped silently
 */
export function ensureBrowser(say: (line: string) => void): Browser {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
    return { executable: named }
  }
  if (fs.existsSync('/etc/debian_version') && process.getuid?.() === 0) return { executable: fromDebian(say) }
  if (fs.existsSync(debianChromium)) return { executable: debianChromium }
  say('fetching the browser that Playwright ships')
  const fetched = spawnSync('node', ['node_modules/playwright/cli.js', 'install', 'chromium'], { stdio: 'inherit' })
  if (fetched.status !== 0) {
    throw new Error(
      'The browser tests need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.'
    )
  }
  return { executable: undefined }
}

function fromDebian(say: (line: string) => void): string {
  const wanted = [
    ...(fs.existsSync(debianChromium) ? [] : ['chromium']),
    ...(hasJapaneseFont() ? [] : ['fonts-noto-cjk', 'fontconfig'])
  ]
  if (wanted.length > 0) {
    say(`installing ${wanted.join(', ')} with apt`)
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      }).status
    if (apt('update') !== 0 || apt('install', '-y', '--no-install-recommends', ...wanted) !== 0) {
      throw new Error(`The browser tests need ${wanted.join(' and ')}, and apt-get could not install them.`)
    }
  }
  return debianChromium
}
