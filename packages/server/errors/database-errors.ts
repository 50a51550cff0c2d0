import { isNamed, NamedError } from './named-error.ts'

/** The database cannot be reached, is starting, or is too busy. Nothing is known to be wrong with the request: ask again. */
export class DatabaseUnavailable extends NamedError {
  /** For the Retry-After header. */
  readonly retryAfterSeconds = 2
  constructor(cause?: unknown) {
    super('DatabaseUnavailable', `The database cannot be reached at the moment${reason(cause)}.`, cause)
  }
}

/** The database's disk is full. What was acknowledged earlier is safe; this write was not stored. */
export class DiskFull extends NamedError {
  constructor(cause?: unknown) {
    super('DiskFull', `The disk of the database is full, so nothing can be stored${reason(cause)}.`, cause)
  }
}

/** A write ended without an audit row. A mistake of ours, found the first time the code runs; nothing was stored. */
export class WriteWithoutAudit extends NamedError {
  constructor() {
    super(
      'WriteWithoutAudit',
      'A write must call tx.audit(action, subject, detail) before it ends. Nothing was stored.'
    )
  }
}

/** A statement failed inside a transaction and its error was swallowed; PostgreSQL therefore rolled everything back. */
export class TransactionAborted extends NamedError {
  constructor() {
    super('TransactionAborted', 'A statement in this transaction failed earlier, so the database stored nothing of it.')
  }
}

export function isDatabaseUnavailable(error: unknown): error is DatabaseUnavailable {
  return isNamed(error, 'DatabaseUnavailable')
}

export function isDiskFull(error: unknown): error is DiskFull {
  return isNamed(error, 'DiskFull')
}

/** A text that no database of ours can hold: a NUL, or half a letter. Comes from programs, not from people. */
export function isUnstorableText(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '22021' || error.code === '22P05')
}

function reason(cause: unknown): string {
  return cause instanceof Error && cause.message ? ` (${cause.message})` : ''
}
