import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { StartupRefused } from '../../errors/startup-refused.ts'
import type { RunAs } from './run-as.ts'

export const PROGRAM_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' }

/** Makes the data of a new server, when there is none. Under a second name first: an initdb that was killed half-way would
 *  otherwise look finished. @returns whether it was made now */
export async function ensureCluster(dataDir: string, initdb: string, as: RunAs, quick: boolean): Promise<boolean> {
  const cluster = path.join(dataDir, 'pg')
  if (fs.existsSync(cluster)) return false
  const unfinished = `${cluster}.new`
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.mkdirSync(unfinished, { mode: 0o700 })
  if (as.uid !== undefined && as.gid !== undefined) fs.chownSync(unfinished, as.uid, as.gid)
  // 'trust' is enough: the folder of the socket lets in nobody but its owner and root
  const options = ['-D', unfinished, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-instructions']
  options.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  if (quick) options.push('--no-sync')
  else if (process.platform === 'linux') options.push('--sync-method=syncfs')
  await run([...as.prefix, initdb, ...options], dataDir, as)
  fs.renameSync(unfinished, cluster)
  return true
}

function run([command = '', ...args]: string[], cwd: string, as: RunAs): Promise<void> {
  return new Promise((done, failed) => {
    let said = ''
    const child = spawn(command, args, {
      cwd,
      uid: as.uid,
      gid: as.gid,
      env: PROGRAM_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const listen = (part: Buffer) => (said = (said + part.toString()).slice(-4096))
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', (cause) =>
      failed(new StartupRefused(`The built-in database could not be run: ${cause.message}`, cause))
    )
    child.on('close', (code) => {
      if (code === 0) done()
      else failed(new StartupRefused(`The built-in database could not be created in ${cwd}:\n${said.trim()}`))
    })
  })
}
