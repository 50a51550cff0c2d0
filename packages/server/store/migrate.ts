import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { StartupRefused } from '../errors/startup-refused.ts'
import { openLine } from './line.ts'
import type { Connecting } from './place.ts'
import { inTransaction } from './transaction.ts'
import type { Sql } from './types.ts'

export const MIGRATIONS_FOLDER = path.join(import.meta.dirname, 'migrations')
// Any number; the same in every version, so that two starting servers wait for each other.
const LOCK = 4_107_119

export interface Migration {
  readonly version: number
  readonly name: string
  readonly checksum: string
  readonly text: string
}

interface Applied {
  readonly version: number
  readonly name: string
  readonly checksum: string
}

/** Brings the schema up to date (or up to one version), each file in its own transaction. @returns the names of the files applied now
 *  @throws StartupRefused when an applied file was changed or the database is newer than this program */
export async function migrate(
  owner: Connecting,
  folder: string = MIGRATIONS_FOLDER,
  upTo = Infinity
): Promise<string[]> {
  const line = openLine(owner)
  try {
    await line.sql`select pg_advisory_lock(${LOCK})` // given back when the line ends
    const files = await readMigrations(folder)
    const pending = pendingOf(files, await appliedIn(line.sql)).filter((migration) => migration.version <= upTo)
    for (const migration of pending) {
      await inTransaction(line, { organisationId: undefined, readOnly: false }, (sql) => apply(sql, migration))
    }
    return pending.map((migration) => migration.name)
  } finally {
    await line.end()
  }
}

/** The files of a folder in order: `0001-ground.sql`. */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const [, number, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? []
  if (!number || !name) throw new StartupRefused(`The migration ${file} is not named like 0001-what-it-does.sql.`)
  const text = (await fs.readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n') // Git may change line ends
  return { version: Number(number), name: file, checksum: createHash('sha256').update(text).digest('hex'), text }
}

/** What the database has; empty for a new one. */
export async function appliedIn(sql: Sql): Promise<Applied[]> {
  await sql.unsafe(`create table if not exists schema_migration (
    version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
  return sql<Applied[]>`select version, name, checksum from schema_migration order by version`
}

/** What is still to be applied. @throws StartupRefused when files and database do not belong together */
export function pendingOf(files: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const byVersion = new Map(files.map((file) => [file.version, file]))
  if (byVersion.size < files.length) throw new StartupRefused('Two migrations have the same number.')
  for (const { version, name, checksum } of applied) {
    const file = byVersion.get(version)
    if (!file)
      throw new StartupRefused(
        `The database already has ${name}, which this version does not know. Use a newer version.`
      )
    if (file.checksum !== checksum) {
      throw new StartupRefused(
        `The migration ${file.name} was changed after it had been applied. Undo that and add a new file.`
      )
    }
  }
  const newest = applied.at(-1)?.version ?? 0
  const pending = files.filter((file) => !applied.some((done) => done.version === file.version))
  const late = pending.find((file) => file.version < newest)
  if (late)
    throw new StartupRefused(
      `The migration ${late.name} comes before one that has been applied. Give it a higher number.`
    )
  return pending
}

async function apply(sql: Sql, { version, name, checksum, text }: Migration): Promise<void> {
  try {
    await sql.unsafe(text)
  } catch (cause) {
    throw new StartupRefused(`The migration ${name} failed: ${cause instanceof Error ? cause.message : ''}`, cause)
  }
  await sql`insert into schema_migration (version, name, checksum) values (${version}, ${name}, ${checksum})`
}
