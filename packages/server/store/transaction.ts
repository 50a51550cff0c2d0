import { TransactionAborted } from '../errors/database-errors.ts'
import type { Line } from './line.ts'
import type { Sql } from './types.ts'

/** Thrown by `work` to leave without storing anything, with an answer. */
export class Leave<T> extends Error {
  readonly answer: T
  constructor(answer: T) {
    super('left without storing')
    this.answer = answer
  }
}

export interface TransactionStart {
  /** undefined: no tenant, only tables without one can be seen. */
  readonly organisationId: string | undefined
  readonly readOnly: boolean
}

/** Runs `work` inside a transaction. BEGIN and the organisation are sent ahead of the first statement, not waited for. */
export async function inTransaction<T>(
  line: Line,
  start: TransactionStart,
  work: (sql: Sql) => Promise<T>
): Promise<T> {
  const { sql } = line
  let open = true
  const begun: Promise<unknown>[] = [
    sql.unsafe(start.readOnly ? 'begin read only' : 'begin').execute(),
    // Also without one: a line that was lent before must not keep anybody's organisation.
    sql`select set_config('app.organisation', ${start.organisationId ?? ''}, true)`.execute()
  ]
  for (const sent of begun) sent.catch(() => {}) // reported below; never an unhandled rejection
  try {
    const answer = await work(whileOpen(sql, () => open && !line.broken))
    await Promise.all(begun)
    open = false
    const end = await sql.unsafe('commit')
    if (end.command !== 'COMMIT') throw new TransactionAborted()
    return answer
  } catch (error) {
    open = false
    if (!line.broken) await sql.unsafe('rollback').catch(() => line.end()) // never lent again half-way through a transaction
    if (error instanceof Leave) return (error as Leave<T>).answer // only `work` throws it, with its own kind of answer
    throw await firstFailure(begun, error)
  }
}

// When BEGIN itself failed, every later statement only says so in other words.
async function firstFailure(begun: readonly Promise<unknown>[], error: unknown): Promise<Error> {
  const [first = error] = (await Promise.allSettled(begun)).flatMap((sent) =>
    sent.status === 'rejected' ? [sent.reason as unknown] : []
  )
  return first instanceof Error ? first : new Error(String(first))
}

/** The same tag, refusing to be used after the transaction: a forgotten await would otherwise write outside of it. */
function whileOpen(sql: Sql, isOpen: () => boolean): Sql {
  return new Proxy(sql, {
    apply(target, self, args) {
      if (!isOpen()) throw new Error('This transaction has ended. A promise inside it was not awaited.')
      return Reflect.apply(target, self, args) as unknown
    }
  })
}
