import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Handler } from '../../apps/web/server.ts'
import { StartupRefused } from '../../packages/server/errors/startup-refused.ts'
import { serveBuild, type ServedBuild } from './builds.ts'
import { withFilesOf } from './kept-files.ts'
import { filesIn } from './source-files.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const WEB = path.join(ROOT, 'apps', 'web')
const SOURCES = ['apps/web/src', 'apps/web/static', 'packages'].map((folder) => path.join(ROOT, folder))
const SETTINGS = ['apps/web/package.json', 'apps/web/vite.config.ts', 'package-lock.json'].map((file) =>
  path.join(ROOT, file)
)

/** The build of the web app as its sources are now; made when it is not there. Content is no part of it: it goes to the database.
 *  @throws StartupRefused when the build fails */
export function ensureWebBuild(say: (message: string) => void): Promise<ServedBuild> {
  return serveBuild(path.join(WEB, 'build'), nameOfSources(), async (into) => {
    say('Building the web app …')
    await run(path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), ['build', '--logLevel', 'error'], into)
  })
}

export async function loadHandler({ folder, before }: ServedBuild): Promise<Handler> {
  const built = (await import(path.join(folder, 'handler.js'))) as { handler: Handler } // adapter-node publishes no types
  return withFilesOf(before, folder, built.handler)
}

// What is in the files, not when they were written: a second clone, a copy or a `git checkout` and back need no build.
function nameOfSources(): string {
  const digest = createHash('sha256')
  for (const file of [...SETTINGS, ...SOURCES.flatMap(filesIn)].filter(isSource)) {
    const content = fs.readFileSync(file)
    digest.update(`${path.relative(ROOT, file)} ${content.length}\n`).update(content)
  }
  return digest.digest('hex').slice(0, 16)
}

function isSource(file: string): boolean {
  return !/\.(test\.ts|sql|md)$/.test(file)
}

function run(script: string, args: readonly string[], into: string): Promise<void> {
  return new Promise((done, failed) => {
    // Whatever NODE_ENV stands around (a test runner sets its own): another value bundles the slow, larger development code,
    // and the build is kept for everybody after. HINOYOJIN_BUILD is read by apps/web/vite.config.ts.
    const env = { ...process.env, NODE_ENV: 'production', HINOYOJIN_BUILD: into }
    const child = spawn(process.execPath, [script, ...args], { cwd: WEB, env, stdio: ['ignore', 'ignore', 'inherit'] })
    const stop = () => child.kill() // told to stop, nobody waits for a build
    process.on('SIGTERM', stop)
    child.on('error', failed)
    child.on('exit', (code) => {
      process.off('SIGTERM', stop)
      if (code === 0) done()
      else failed(new StartupRefused('The web app could not be built; what is wrong stands above.'))
    })
  })
}
