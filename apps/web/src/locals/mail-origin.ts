import { readConfig } from '@hinoyojin/server/config/config.ts'

/** What addresses in mails begin with: ORIGIN, which no request can change. Without it no mail goes out, and the outbox can be read
 *  on this machine. */
export function mailOrigin(): string {
  const read = readConfig()
  if (!read.ok) return 'http://localhost:3000'
  return read.config.origin ?? `http://localhost:${read.config.port}`
}
