import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { StartupRefused } from '../../errors/startup-refused.ts'
import { nameFailure } from '../failure.ts'
import { openLine } from '../line.ts'
import { connecting, type DatabasePlace } from '../place.ts'
import type { Sql } from '../types.ts'
import { copyOut } from './copy-out.ts'
import { dataFrames, jsonFrame } from './frames.ts'
import { readOwnFiles, type OwnFile } from './own-files.ts'
import { seesEverything, tablesInOrder, type Table } from './tables.ts'

export interface BackupReport {
  readonly tables: number
  readonly rows: number
  readonly bytes: number
}

/** Writes everything, as it was at one moment, into one new file; learners may go on meanwhile.
 *  @param stop ends it early
 *  @param dataDir where the files are that an operator writes by hand (own-files.ts); they go in as well
 *  @throws when the file exists already or cannot be written, or `stop` came; a half-written file is removed */
export async function backup(
  place: DatabasePlace,
  file: string,
  stop?: AbortSignal,
  dataDir?: string
): Promise<BackupReport> {
  if (fs.existsSync(file))
    throw new StartupRefused(`${file} exists already. A backup never overwrites one; choose another name.`)
  const part = `${file}.part`
  claim(part)
  const line = openLine(connecting(place, 'administrator'))
  const sum = { tables: 0, rows: 0 }
  try {
    await line.sql.unsafe('begin isolation level repeatable read read only')
    await pipeline(
      Readable.from(frames(line.sql, sum, dataDir === undefined ? [] : readOwnFiles(dataDir))),
      createGzip(),
      fs.createWriteStream(part),
      { signal: stop }
    )
    await onDisk(part)
    await rename(part, file)
    return { ...sum, bytes: fs.statSync(file).size }
  } catch (error) {
    await rm(part, { force: true })
    throw failureOf(error, file)
  } finally {
    await line.end()
  }
}

/** Makes the file this backup writes to. What another one is writing must not be touched, and not removed either. */
function claim(part: string): void {
  try {
    fs.closeSync(fs.openSync(part, 'wx', 0o600))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    throw new StartupRefused(
      `${part} exists: another backup is writing it, or one was killed while it did. In that case remove it.`,
      error
    )
  }
}

async function* frames(
  sql: Sql,
  sum: { tables: number; rows: number },
  files: readonly OwnFile[]
): AsyncGenerator<Buffer> {
  const tables = await tablesInOrder(sql)
  if (tables.length === 0) throw new StartupRefused('There is nothing of Hinoyojin in this database.')
  const organisations = (await seesEverything(sql))
    ? undefined
    : await sql<{ id: string }[]>`select id from organisation`
  const migrations = await sql`select version, name, checksum from schema_migration order by version`
  yield jsonFrame({ format: 'hinoyojin-backup-1', madeAt: new Date().toISOString(), migrations: [...migrations] })
  for (const file of files) yield jsonFrame(file)
  for (const table of tables) {
    const digest = createHash('sha256')
    let rows = 0
    yield jsonFrame({ table: table.name, columns: table.columns })
    for await (const data of rowsOf(sql, table, organisations)) {
      digest.update(data)
      rows += lines(data)
      yield* dataFrames(data)
    }
    yield jsonFrame({ rows, sha256: digest.digest('hex') })
    sum.rows += rows
    sum.tables += 1
  }
  yield jsonFrame({ tables: sum.tables })
}

/** With an account that policies hold (DATABASE_URL), the organisations are copied one after the other. */
async function* rowsOf(
  sql: Sql,
  table: Table,
  organisations: readonly { id: string }[] | undefined
): AsyncGenerator<Buffer> {
  const everybody = organisations === undefined || !table.forced
  for (const organisation of everybody ? [undefined] : organisations) {
    if (organisation) await sql`select set_config('app.organisation', ${organisation.id}, true)`
    yield* copyOut(sql`copy (select ${sql(table.columns as string[])} from ${sql(table.name)}) to stdout`)
  }
}

// One row, one line: COPY escapes line ends inside values.
function lines(data: Buffer): number {
  let count = 0
  for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10, at + 1)) count++
  return count
}

function failureOf(error: unknown, file: string): Error {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    return new StartupRefused(`There is no room for ${file}. Nothing was saved; choose another disk.`, error)
  return nameFailure(error)
}

async function onDisk(file: string): Promise<void> {
  const handle = await open(file, 'r')
  await handle.sync()
  await handle.close()
}
