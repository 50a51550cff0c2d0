import { CODE_LENGTH, readTyped } from './codes.ts'
import { LONGEST_STATEMENT } from './statement.ts'

const STATEMENT = /[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/

/** Where a certificate can be checked. The check code follows the #, which browsers keep to themselves: no server and no log sees it. */
export function addressOf(origin: string, statement: string, code?: string): string {
  return `${origin}/v/${statement}${code ? `#${code}` : ''}`
}

export type ReadAddress = { statement: string; code?: string }

/** The statement out of an address, or out of itself; the check code when there is one. */
export function readAddress(text: string): ReadAddress | undefined {
  const found = /^(?:https?:\/\/[^\s/]+(?:\/[^\s?#]*)?\/v\/)?([^\s/?#]+)(?:\?[^\s#]*)?(?:#(\S*))?$/.exec(text.trim())
  const [, statement = '', fragment] = found ?? []
  if (statement.length > LONGEST_STATEMENT || STATEMENT.exec(statement)?.[0] !== statement) return undefined
  const code = fragment === undefined ? undefined : readTyped(fragment, CODE_LENGTH)
  return { statement, ...(code ? { code } : {}) }
}
