import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { StartupRefused } from '../../packages/server/errors/startup-refused.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const WEB = path.join(ROOT, 'apps', 'web')
export const HANDLER = path.join(WEB, 'build', 'handler.js')
const SOURCES = ['apps/web/src', 'apps/web/static', 'packages'].map((folder) => path.join(ROOT, folder))
const SETTINGS = ['apps/web/package.json', 'apps/web/vite.config.ts', 'package-lock.json'].map((file) =>
  path.join(ROOT, file)
)

/** Builds the web app when the build is missing or older than what it is made from. Content is no part of it: it goes to the
 *  database. @throws StartupRefused when the build fails */
export async function ensureWebBuild(say: (message: string) => void): Promise<void> {
  const built = changed(HANDLER)
  if (
    built > 0 &&
    !SETTINGS.some((file) => changed(file) > built) &&
    !SOURCES.some((folder) => hasNewer(folder, built))
  )
    return
  say('Building the web app …')
  await run(path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), ['build', '--logLevel', 'error'])
}

function hasNewer(folder: string, than: number): boolean {
  if (!fs.existsSync(folder)) return false
  return fs.readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name !== 'node_modules' && hasNewer(full, than)
    return isSource(entry.name) && changed(full) > than
  })
}

function isSource(name: string): boolean {
  return !/\.(test\.ts|sql|md)$/.test(name)
}

function changed(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function run(script: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: WEB, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', failed)
    child.on('exit', (code) => {
      if (code === 0) done()
      else failed(new StartupRefused('The web app could not be built; what is wrong stands above.'))
    })
  })
}
