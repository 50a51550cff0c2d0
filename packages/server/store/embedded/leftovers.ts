import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 30_000

/** Clears what an earlier kill left behind, while we hold the instance lock: an orphaned server is stopped in good order, and
 *  only when no process uses the data any more are the pid file and the sockets removed. */
export async function clearLeftovers(cluster: string, socketFolder: string): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid')
  if (process.platform !== 'linux' || !fs.existsSync(pidFile)) return // elsewhere PostgreSQL's own check has to do
  const postmaster = Number.parseInt(fs.readFileSync(pidFile, 'utf8'), 10)
  // The number alone proves nothing: it may be a zombie, or by now a stranger's.
  if (usersOf(cluster).includes(postmaster)) signal(postmaster, 'SIGINT')
  if (!(await unused(cluster, PATIENCE_MS))) {
    for (const pid of usersOf(cluster)) signal(pid, 'SIGKILL')
    await unused(cluster, PATIENCE_MS)
  }
  fs.rmSync(pidFile, { force: true })
  for (const name of fs.readdirSync(socketFolder).filter((name) => name.startsWith('.s.PGSQL'))) {
    fs.rmSync(path.join(socketFolder, name), { force: true })
  }
}

async function unused(cluster: string, patienceMs: number): Promise<boolean> {
  const end = performance.now() + patienceMs
  while (usersOf(cluster).length > 0) {
    if (performance.now() > end) return false
    await sleep(20)
  }
  return true
}

/** The server and all its workers have the data folder as working directory; a zombie has none. */
export function usersOf(cluster: string): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, cluster))
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false // gone meanwhile, a zombie, or not ours to look at
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // it ended between our look and the signal
  }
}
