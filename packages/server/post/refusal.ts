/** What came of a try: the recipient's server refuses this letter for good, nobody could be reached, or not this time. */
export type Refusal = { readonly kind: 'for-good' | 'unreachable' | 'this-time'; readonly said: string }

/** Reads what nodemailer threw. Only a 5xx about this recipient or this letter is for good: a 5xx at the greeting, at the password or
 *  about our own address is a setting of ours, and every letter would be lost to it. */
export function refusalOf(error: unknown): Refusal {
  const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 500)
  const [code, command, status] = [read(error, 'code'), read(error, 'command'), Number(read(error, 'responseCode'))]
  const aboutThisLetter = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE'
  if (status >= 500 && aboutThisLetter) return { kind: 'for-good', said }
  // An answer about this letter, but not a final one: the next letter may well go through.
  return { kind: aboutThisLetter ? 'this-time' : 'unreachable', said }
}

function read(error: unknown, key: string): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
