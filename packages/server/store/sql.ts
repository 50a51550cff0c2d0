// The one place that gives SQL away. To be imported by files of packages/server/store only.
import type { z } from 'zod'
import type { Store } from './database.ts'
import { hiddenSql, type Everyone, type Reader } from './doors.ts'
import type { Sql } from './types.ts'

export type { Sql } from './types.ts'

/** The tag to write SQL with inside a door: sqlOf(reader)`select … where organisation_id = ${reader.organisationId}` */
export function sqlOf(door: Reader | Everyone): Sql {
  return hiddenSql(door)
}

/** One statement, one round trip, no transaction around it: for functions that set the organisation themselves (record_step)
 *  or need none (organisation_by_slug). @throws DatabaseUnavailable, DiskFull */
export function call<T>(store: Store, statement: (sql: Sql) => PromiseLike<T>): Promise<T> {
  return store.single((door) => Promise.resolve(statement(hiddenSql(door))))
}

/** Rows as the shape says; a column that is not as expected is an error where it is read. */
export function rows<Shape extends z.ZodType>(shape: Shape, found: readonly unknown[]): z.output<Shape>[] {
  return found.map((row) => shape.parse(row))
}
