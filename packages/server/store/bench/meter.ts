import fs from 'node:fs'
import postgres from 'postgres'
import { connecting, type DatabasePlace } from '../place.ts'

/** Counters of the whole system at one moment. CPU in ms, WAL in bytes, commits of transactions that wrote. */
export type Reading = { appCpu: number; databaseCpu: number; wal: number; commits: number }

/** Linux counts CPU time in hundredths of a second. */
const msPerTick = 10

/** Reads what the server process, all database processes and the write-ahead log have used so far. Linux only. */
export async function openMeter(place: DatabasePlace, serverPid: number, clusterFolder: string) {
  const { url, options } = connecting(place, 'administrator')
  const sql = url === undefined ? postgres(options) : postgres(url, options)
  const cluster = fs.realpathSync(clusterFolder)
  const ended = new Map<number, number>()

  const read = async (): Promise<Reading> => {
    // Transaction ids are given to transactions that write: unlike the statistics they are exact at any moment.
    const [row] = await sql<{ wal: string; commits: string }[]>`
      select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as wal,
             pg_snapshot_xmax(pg_current_snapshot())::text as commits`
    for (const pid of processesIn(cluster)) ended.set(pid, cpuOf(pid))
    const databaseCpu = [...ended.values()].reduce((sum, cpu) => sum + cpu, 0)
    return { appCpu: cpuOf(serverPid), databaseCpu, wal: Number(row?.wal), commits: Number(row?.commits) }
  }
  return { read, close: () => sql.end({ timeout: 5 }) }
}

/** PostgreSQL's processes have the data folder as their working folder. */
function processesIn(folder: string): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return fs.readlinkSync(`/proc/${pid}/cwd`) === folder
      } catch {
        return false // ended meanwhile, or not ours to look at
      }
    })
}

function cpuOf(pid: number): number {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * msPerTick
  } catch {
    return 0
  }
}
