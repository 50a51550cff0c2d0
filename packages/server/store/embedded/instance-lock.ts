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

/** One server per data folder. The lock is a listening socket: it dies with its process, so it is never stale for long.
 *  @throws StartupRefused when another server holds it */
export async function holdInstanceLock(socketFolder: string, dataDir: string): Promise<InstanceLock> {
  const file = path.join(socketFolder, 'lock')
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await answers(file)) break
    if (fs.existsSync(file) && !(await removeStale(file))) break
    const server = await listenOn(file)
    if (server) return { release: () => new Promise((done) => server.close(() => done())) }
  }
  throw new StartupRefused(
    `Another Hinoyojin is already running on ${dataDir}. Stop it first, or choose another DATA_DIR.`
  )
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
  if (living) fs.linkSync(aside, file)
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
