/** What a form says went wrong: codes from the server, shown in words at the field. */
export interface Problem {
  readonly code: string
  /** The field the sentence stands at; the summary links to it. */
  readonly field: string
  /** For "in {n} minutes". */
  readonly n?: number
}

const FIELDS: Record<string, string> = {
  'number-missing': 'number',
  'number-unknown': 'number',
  'number-odd': 'number',
  'number-taken': 'number',
  'wait-join': 'number',
  'name-odd': 'name',
  'unit-missing': 'unit',
  'name-missing': 'name',
  'name-long': 'name',
  'slip-unknown': 'slip',
  'slip-used': 'slip',
  'slip-expired': 'slip',
  'code-unknown': 'code',
  'email-shape': 'email'
}

/** A refusal of the server as something to show. */
export function problem(refusal: { readonly code: string; readonly until?: Date }, now = Date.now()): Problem {
  const { code, until } = refusal
  const field = FIELDS[code] ?? 'pin'
  return until ? { code, field, n: Math.max(1, Math.ceil((until.getTime() - now) / 60_000)) } : { code, field }
}
