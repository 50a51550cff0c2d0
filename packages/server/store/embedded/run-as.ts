import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { StartupRefused } from '../../errors/startup-refused.ts'

/** As whom the database's programs run. `prefix` comes before the program on the command line. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
  readonly prefix: readonly string[]
}

const OURSELVES: RunAs = { prefix: [] }
// PostgreSQL refuses uid 0. In a user namespace root is seen as another uid, and the files stay root's.
const NAMESPACE: RunAs = { prefix: ['unshare', '--user', '--map-user=1', '--map-group=1'] }

/** Not root: ourselves. Root: the owner of the existing files, else the user postgres, else nobody; and when that user cannot
 *  reach the folders (a parent is closed to others), a user namespace. */
export function chooseRunAs(dataDir: string, program: string): RunAs {
  if (process.getuid?.() !== 0) return OURSELVES
  const cluster = fs.statSync(`${dataDir}/pg`, { throwIfNoEntry: false })
  if (cluster?.uid === 0 && works(NAMESPACE, dataDir, program)) return NAMESPACE
  const account = cluster ? accountWith(cluster.uid) : (accountNamed('postgres') ?? accountNamed('nobody'))
  if (account && works(account, dataDir, program)) return account
  if (!cluster && works(NAMESPACE, dataDir, program)) return NAMESPACE
  throw new StartupRefused(
    `PostgreSQL does not run as root, and no other user reaches both ${dataDir} and ${program}. ` +
      'Start Hinoyojin as an ordinary user, move it and DATA_DIR to folders that others may enter, or set DATABASE_URL.'
  )
}

function works(as: RunAs, dataDir: string, program: string): boolean {
  const [command, ...rest] = [...as.prefix, '/bin/sh', '-c', 'cd "$1" && "$2" --version', 'sh', dataDir, program]
  return command !== undefined && spawnSync(command, rest, { uid: as.uid, gid: as.gid, cwd: '/' }).status === 0
}

function accountNamed(name: string): RunAs | undefined {
  return account((fields) => fields[0] === name)
}

function accountWith(uid: number): RunAs | undefined {
  return account((fields) => fields[2] === String(uid))
}

// initdb wants a user that is listed, so a bare uid is not enough.
function account(wanted: (fields: string[]) => boolean): RunAs | undefined {
  const found = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(wanted)
  return found && { uid: Number(found[2]), gid: Number(found[3]), prefix: [] }
}
