import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { StartupRefused } from '../../errors/startup-refused.ts'

// A unix socket's path may have 107 bytes, and the longest name we put there is ".s.PGSQL.5432".
const LONGEST = 107 - '/.s.PGSQL.5432'.length

/** Where the sockets of the data folder are: inside it, or in the temporary folder when that path would be too long. */
export function socketFolderOf(dataDir: string): string {
  const inside = path.join(dataDir, 'run')
  if (fits(inside)) return inside
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const outside = path.join(os.tmpdir(), `hinoyojin-${digest}`)
  if (fits(outside)) return outside
  throw new StartupRefused(
    `DATA_DIR (${dataDir}) and the temporary folder (${os.tmpdir()}) are both too long for a unix socket, ` +
      `which may have ${LONGEST} bytes. Choose a shorter DATA_DIR.`
  )
}

/** Makes the folder, readable by nobody else. A folder that somebody else prepared is refused. */
export function makeSocketFolder(folder: string, owner: { uid?: number; gid?: number }): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = fs.lstatSync(folder)
  const mine = process.getuid?.()
  const known = mine === undefined || [mine, owner.uid, 0].includes(found.uid)
  if (!found.isDirectory() || !known) throw new StartupRefused(`${folder} belongs to somebody else. Remove it first.`)
  fs.chmodSync(folder, 0o700)
  if (owner.uid !== undefined && owner.gid !== undefined) fs.chownSync(folder, owner.uid, owner.gid)
}

function fits(folder: string): boolean {
  return Buffer.byteLength(folder) <= LONGEST
}
