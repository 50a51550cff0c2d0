import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { StartupRefused } from '../../errors/startup-refused.ts'

export interface InstanceLock {
  release(): Promise<void>
}

/** Is a living server holding the lock of this socket folder? */
export async function isHeld(socketFolder: string): Promise<boolean> {
  return answers(path.join(socketFolder, 'lock'))
}

/** One server per data folder. The lock is a listening socket in the folder: it dies with its process, so it is never stale for
 *  long, and it holds between containers that share the folder. On Linux a second one, without a file, comes first: the kernel
 *  gives its name to one process only, while files can be looked at and removed by several at the same moment.
 *  @throws StartupRefused when another server holds it */
export async function holdInstanceLock(socketFolder: string, dataDir: string): Promise<InstanceLock> {
  const first = process.platform === 'linux' ? await listenOn(namelessFile(dataDir)) : undefined
  if (process.platform === 'linux' && !first) throw refusal(dataDir)
  const second = await holdFile(path.join(socketFolder, 'lock'))
  if (!second) {
    await closed(first)
    throw refusal(dataDir)
  }
  return { release: () => Promise.all([closed(first), closed(second)]).then(() => {}) }
}

function refusal(dataDir: string): StartupRefused {
  return new StartupRefused(
    `Another Hinoyojin is already running on ${dataDir}. Stop it first, or choose another DATA_DIR.`
  )
}

// A leading NUL: a name of the kernel instead of a file. The folder's own numbers, because it may have several paths.
function namelessFile(dataDir: string): string {
  const { dev, ino } = fs.statSync(dataDir)
  return `\0hinoyojin-${dev}-${ino}`
}

async function holdFile(file: string): Promise<net.Server | undefined> {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await answers(file)) return undefined
    if (fs.existsSync(file) && !(await removeStale(file))) return undefined
    const server = await listenOn(file)
    if (server) return server
  }
  return undefined
}

function closed(server: net.Server | undefined): Promise<void> {
  return new Promise((done) => (server ? server.close(() => done()) : done()))
}

/** Moved aside before it is removed: moving is atomic, so what we remove is what we looked at, not a lock taken meanwhile. */
async function removeStale(file: string): Promise<boolean> {
  const aside = `${file}.${randomUUID().slice(0, 8)}`
  try {
    fs.renameSync(file, aside)
  } catch {
    return true // somebody else was quicker; the next attempt sees who
  }
  const living = await answers(aside)
  if (living && !fs.existsSync(file)) fs.linkSync(aside, file)
  fs.unlinkSync(aside)
  return !living
}

function answers(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(file)
    socket.once('connect', () => resolve(true))
    // Not allowed to ask means that somebody else's server is there.
    socket.once('error', (error) => resolve('code' in error && error.code === 'EACCES'))
    socket.once('close', () => socket.destroy())
  })
}

function listenOn(file: string): Promise<net.Server | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => socket.destroy())
    server.once('error', () => resolve(undefined))
    server.listen(file, () => resolve(server.unref()))
  })
}
