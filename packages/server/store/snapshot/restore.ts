import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { PendingQuery, Row } from 'postgres'
import { z } from 'zod'
import { StartupRefused } from '../../errors/startup-refused.ts'
import { openLine } from '../line.ts'
import { appliedIn, migrate, MIGRATIONS_FOLDER, pendingOf, readMigrations } from '../migrate.ts'
import { connecting, type DatabasePlace } from '../place.ts'
import { ensureRoles } from '../roles.ts'
import { inTransaction } from '../transaction.ts'
import type { Sql } from '../types.ts'
import { End, Header, readFrames, TableEnd, TableStart, type Frame } from './frames.ts'
import { OwnFile, putBack } from './own-files.ts'
import { seesEverything, tablesInOrder, type Table } from './tables.ts'

export interface RestoreReport {
  readonly madeAt: string
  readonly tables: number
  readonly rows: number
  /** Files that an operator wrote by hand: put back, or left as they are here because they say something else. */
  readonly files: { readonly written: readonly string[]; readonly stayed: readonly string[] }
}

/** Fills an empty database from a backup: everything or nothing. An older backup is brought up to date afterwards.
 *  @param dataDir where the files go that an operator wrote by hand; undefined: they are left out
 *  @throws StartupRefused when the database is not empty, or the file is damaged or from a newer version */
export async function restore(
  place: DatabasePlace,
  file: string,
  folder: string = MIGRATIONS_FOLDER,
  dataDir?: string
): Promise<RestoreReport> {
  const frames = open(file)
  const header = await next(frames, Header)
  pendingOf(await readMigrations(folder), header.migrations) // refuses what this version does not know
  await ensureRoles(place)
  await migrate(connecting(place, 'owner'), folder, header.migrations.at(-1)?.version ?? 0)
  const line = openLine(connecting(place, 'administrator'))
  try {
    const start = { organisationId: undefined, readOnly: false }
    const { files, ...sum } = await inTransaction(line, start, (sql) => fill(sql, frames, header.migrations.length))
    await migrate(connecting(place, 'owner'), folder)
    return { madeAt: header.madeAt, ...sum, files: putBack(dataDir, files) }
  } finally {
    await line.end()
  }
}

async function fill(
  sql: Sql,
  frames: AsyncGenerator<Frame>,
  migrations: number
): Promise<{ tables: number; rows: number; files: OwnFile[] }> {
  const tables = await tablesInOrder(sql)
  // COPY does not fill a table whose policies hold its owner; inside this transaction nobody else can see it anyway.
  const held = (await seesEverything(sql)) ? [] : tables.filter((table) => table.forced)
  for (const { name } of held) await sql`alter table ${sql(name)} no force row level security`
  await refuseFilled(sql, tables, migrations)
  const sum = { tables: 0, rows: 0 }
  const files: OwnFile[] = []
  for (;;) {
    const frame = await next(frames, z.union([TableStart, End, OwnFile]))
    if ('file' in frame) {
      files.push(frame)
      continue
    }
    if ('tables' in frame) {
      if (frame.tables !== sum.tables) throw damaged('a table is missing')
      break
    }
    sum.rows += await fillTable(sql, frames, frame)
    sum.tables += 1
  }
  for (const { name } of held) await sql`alter table ${sql(name)} force row level security`
  return { ...sum, files }
}

async function fillTable(
  sql: Sql,
  frames: AsyncGenerator<Frame>,
  { table, columns }: z.infer<typeof TableStart>
): Promise<number> {
  const digest = createHash('sha256')
  const expected: z.infer<typeof TableEnd>[] = []
  async function* rows(): AsyncGenerator<Buffer> {
    for (let frame = await frames.next(); !frame.done; frame = await frames.next()) {
      if (frame.value.kind === 'J') return void expected.push(TableEnd.parse(frame.value.json))
      digest.update(frame.value.data)
      yield frame.value.data
    }
  }
  await copyInto(sql`copy ${sql(table)} (${sql(columns)}) from stdin`, rows())
  const [end] = expected
  if (end?.sha256 !== digest.digest('hex')) throw damaged(`the rows of ${table} are not what was written`)
  const [count] = await sql<{ rows: number }[]>`select count(*) as rows from ${sql(table)}`
  if (count?.rows !== end.rows) throw damaged(`${table} should have ${end.rows} rows`)
  return end.rows
}

/** postgres.js answers a COPY when it begins, and would wait for ever for one that fails at its end; so we listen to what it says
 *  to the statement after that. */
async function copyInto(statement: PendingQuery<Row[]>, rows: AsyncIterable<Buffer>): Promise<void> {
  const into = await statement.writable()
  const failing = new Promise<never>((_, failed) => Reflect.set(statement, 'reject', failed))
  await Promise.race([pipeline(Readable.from(rows), into), failing])
}

async function refuseFilled(sql: Sql, tables: readonly Table[], migrations: number): Promise<void> {
  if ((await appliedIn(sql)).length !== migrations) {
    throw new StartupRefused('The database is newer than the backup. Restore into a new, empty one (another DATA_DIR).')
  }
  for (const { name } of tables) {
    const [row] = await sql`select from ${sql(name)} limit 1`
    if (row)
      throw new StartupRefused(
        `The database is not empty (${name} has rows). Restore into a new one (another DATA_DIR).`
      )
  }
}

async function next<Shape extends z.ZodType>(frames: AsyncGenerator<Frame>, shape: Shape): Promise<z.output<Shape>> {
  const step = await frames.next()
  if (step.done) throw damaged('it ends too early')
  const read = shape.safeParse(step.value.kind === 'J' ? step.value.json : undefined)
  if (!read.success) throw damaged('it is not a backup of Hinoyojin, or of a newer version')
  return read.data
}

async function* open(file: string): AsyncGenerator<Frame> {
  const packed = fs.createReadStream(file)
  const unpacked = packed.pipe(createGunzip())
  packed.on('error', (error) => unpacked.destroy(error)) // pipe passes everything on but errors
  try {
    yield* readFrames(unpacked as AsyncIterable<Buffer>) // no encoding set: bytes
  } catch (cause) {
    throw damaged(cause instanceof Error ? cause.message : '', cause)
  }
}

function damaged(why: string, cause?: unknown): StartupRefused {
  return new StartupRefused(`The backup cannot be used: ${why}. Nothing was restored.`, cause)
}
