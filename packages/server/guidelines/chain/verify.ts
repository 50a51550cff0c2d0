import { createHash } from 'node:crypto'
import { z } from 'zod'
import { keyIdOf, signatureHolds } from '../../signing/key-pair.ts'
import { EXPORT_FORMAT } from './export-lines.ts'
import { GENESIS, sha256, versionHash, whoHash } from './link.ts'

export type BreakCode =
  | 'not-a-line' // no JSON, or written in another way than the export writes it
  | 'not-an-export'
  | 'text-hash' // the text of a version does not give its hash
  | 'version-hash'
  | 'row-hash' // a row does not give its hash
  | 'link' // a row does not hold the hash of the one before
  | 'order' // a number is missing or twice
  | 'organisation'
  | 'unknown-version' // a row names a version or text that is not in the file
  | 'person' // the name beside a row is not the one the row was made for
  | 'row-count'
  | 'head'
  | 'file-hash' // something above the last line was changed
  | 'key' // the key does not give its id
  | 'signature'
  | 'other-key' // signed by another key than the one that was asked for
  | 'no-end' // the last line is missing
/** line: of the file, from 1. seq: of the row, where it is one. */
export type Break = { code: BreakCode; line: number; seq?: number }
export type Verified = {
  ok: boolean
  breaks: Break[]
  organisation: string
  rows: number
  /** Rows whose name is no longer in the file. */
  nameless: number
  versions: number[]
  /** The key the file was signed with; '' when it has no end. */
  keyId: string
  at: string
}

const headLine = z.strictObject({ format: z.literal(EXPORT_FORMAT), organisation: z.strictObject({ id: z.string(), name: z.string() }), exportedAt: z.string() }) // prettier-ignore
const byLocale = z.record(z.string(), z.string())
const versionLine = z.strictObject({ version: z.number(), hash: z.string(), publishedAt: z.string(), hashes: byLocale, texts: byLocale }) // prettier-ignore
const personShape = z.strictObject({ number: z.string().nullable(), name: z.string(), salt: z.string() })
const rowLine = z.strictObject({ seq: z.number(), line: z.string(), hash: z.string(), person: personShape.nullable() })
const endLine = z.strictObject({
  statement: z.string(),
  keyId: z.string(),
  publicKey: z.string(),
  signature: z.string()
})
const statementShape = z.strictObject({ format: z.literal('hinoyojin-chain-head/1'), organisation: z.string(), rows: z.number(), head: z.string(), sha256: z.string(), at: z.string() }) // prettier-ignore
const linkShape = z.looseObject({ format: z.literal('acknowledgement/1'), organisation: z.string(), seq: z.number(), previous: z.string(), version: z.number(), versionHash: z.string(), locale: z.string(), textHash: z.string(), person: z.string(), who: z.string() }) // prettier-ignore

/** Checks an export without the server that wrote it: every text, every link, every name, the whole file and its signature.
 *  @param trusted the id of the key it must be signed with; left out: any key, and the caller says whose it may be */
export function verifyExport(bytes: Uint8Array, trusted?: string): Verified {
  const breaks: Break[] = []
  const text = Buffer.from(bytes).toString('utf8')
  const found: Verified = { ok: false, breaks, organisation: '', rows: 0, nameless: 0, versions: [], keyId: '', at: '' }
  const bad = (code: BreakCode, line: number, seq?: number) => void breaks.push({ code, line, ...(seq === undefined ? {} : { seq }) }) // prettier-ignore
  // Bytes that are no UTF-8 would come back as others: then nothing below speaks about this file.
  if (!Buffer.from(text, 'utf8').equals(Buffer.from(bytes))) bad('not-a-line', 1)
  const lines = text.split('\n')
  if (lines.pop() !== '') bad('not-a-line', lines.length + 1)

  let previous = GENESIS
  let seq = 0
  let organisation: string | undefined
  const versions = new Map<number, { hash: string; hashes: Record<string, string> }>()
  const digest = createHash('sha256')
  let ended = false
  lines.forEach((raw, index) => {
    const at = index + 1
    const value = exactly(raw)
    if (value === undefined) bad('not-a-line', at)
    const end = endLine.safeParse(value)
    if (end.success && index === lines.length - 1) {
      ended = true
      readEnd(end.data, at)
      return
    }
    digest.update(`${raw}\n`, 'utf8')
    if (value === undefined) return
    if (index === 0) {
      const head = headLine.safeParse(value)
      if (!head.success) return bad('not-an-export', at)
      organisation = head.data.organisation.id
      found.organisation = head.data.organisation.name
      return
    }
    const version = versionLine.safeParse(value)
    if (version.success) return readVersion(version.data, at)
    const row = rowLine.safeParse(value)
    if (row.success) return readRow(row.data, at)
    bad('not-an-export', at)
  })
  if (!ended) bad('no-end', lines.length + 1)
  found.rows = seq
  found.ok = breaks.length === 0
  return found

  function readVersion({ version, hash, hashes, texts }: z.infer<typeof versionLine>, at: number): void {
    const same = Object.keys(hashes).join() === Object.keys(texts).join()
    if (!same || Object.entries(texts).some(([locale, each]) => sha256(each) !== hashes[locale])) bad('text-hash', at)
    if (versionHash(hashes) !== hash) bad('version-hash', at)
    versions.set(version, { hash, hashes })
    found.versions.push(version)
  }

  function readRow({ seq: number, line, hash, person }: z.infer<typeof rowLine>, at: number): void {
    if (sha256(line) !== hash) bad('row-hash', at, number)
    const link = linkShape.safeParse(exactly(line))
    if (!link.success) bad('row-hash', at, number)
    else {
      const { data } = link
      if (data.previous !== previous) bad('link', at, number)
      if (data.seq !== number || number !== seq + 1) bad('order', at, number)
      if (data.organisation !== organisation) bad('organisation', at, number)
      const known = versions.get(data.version)
      if (known?.hash !== data.versionHash || known.hashes[data.locale] !== data.textHash) bad('unknown-version', at, number) // prettier-ignore
      if (person && whoHash(data.person, person) !== data.who) bad('person', at, number)
    }
    if (!person) found.nameless += 1
    previous = hash
    seq = number
  }

  function readEnd({ statement, keyId, publicKey, signature }: z.infer<typeof endLine>, at: number): void {
    const said = statementShape.safeParse(exactly(statement))
    if (!said.success) return bad('not-an-export', at)
    found.keyId = keyId
    found.at = said.data.at
    if (said.data.organisation !== organisation) bad('organisation', at)
    if (said.data.rows !== seq) bad('row-count', at)
    if (said.data.head !== previous) bad('head', at)
    if (said.data.sha256 !== digest.digest('hex')) bad('file-hash', at)
    const key = Buffer.from(publicKey, 'base64url')
    if (key.toString('base64url') !== publicKey || keyIdOf(key) !== keyId) bad('key', at)
    if (!signatureHolds(key, Buffer.from(statement, 'utf8'), signature)) bad('signature', at)
    if (trusted !== undefined && trusted !== keyId) bad('other-key', at)
  }
}

/** The value, if the text is written exactly as JSON.stringify writes it: then no byte of it can change unseen. */
function exactly(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? value : undefined
  } catch {
    return undefined
  }
}
