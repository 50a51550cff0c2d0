import { DatabaseUnavailable, DiskFull } from '../errors/database-errors.ts'

// PostgreSQL's codes (appendix A of its manual), the system's, and postgres.js' own.
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAGAIN',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT'
])
const TOO_BUSY = new Set(['53200', '53300', '55P03', '57014', '57P01', '57P02', '57P03', '57P05', '25P03', '25P04'])
const FULL = new Set(['53100', 'ENOSPC'])

/** Gives the failures that any request may meet a name the edge knows. Everything else stays what it is. */
export function nameFailure(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (FULL.has(code) || /no space left on device|could not extend file/i.test(error.message)) return new DiskFull(error)
  if (UNREACHABLE.has(code) || TOO_BUSY.has(code) || code.startsWith('08')) return new DatabaseUnavailable(error)
  return error
}
