import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Does work that only one process of this machine may do at a time; the others wait. The file says who is at it, so that a killed
 *  process holds up nobody. */
export async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  const ours = `${lock}-${randomUUID()}`
  fs.writeFileSync(ours, String(process.pid))
  try {
    while (!linked(ours, lock)) {
      if (isHeld(lock)) await sleep(100)
      else fs.rmSync(lock, { force: true })
    }
    await work().finally(() => fs.rmSync(lock, { force: true }))
  } finally {
    fs.rmSync(ours, { force: true })
  }
}

export function lives(pid: string): boolean {
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // somebody else's, but alive
  }
}

function linked(file: string, name: string): boolean {
  try {
    fs.linkSync(file, name) // with its content at once: nobody reads a lock that does not say whose it is
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isHeld(lock: string): boolean {
  try {
    return lives(fs.readFileSync(lock, 'utf8'))
  } catch {
    return true // given back at this moment: the next try gets it
  }
}
