import { createHash } from 'node:crypto'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

export const EXPORT_FORMAT = 'hinoyojin-acknowledgements/1'

export type ExportVersion = {
  number: number
  hash: string
  publishedAt: Date
  texts: Readonly<Record<LocaleId, string>>
  hashes: Readonly<Record<LocaleId, string>>
}
export type ExportLink = {
  seq: number
  line: string
  hash: string
  number: string | null
  name: string | null
  salt: string | null
}
/** Signs the last line. keyId: thumbprint of the public key; both in base64url. */
export type Signer = (payload: Uint8Array) => Promise<{ keyId: string; publicKey: string; signature: string }>

/** The file, line by line, ending with a line that is signed. docs/how-to/verify-acknowledgements.md describes it for strangers. */
export async function* exportLines(
  head: { organisation: { id: string; name: string }; at: Date },
  versions: readonly ExportVersion[],
  links: AsyncIterable<ExportLink>,
  sign: Signer
): AsyncGenerator<string> {
  const digest = createHash('sha256')
  const said = (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`
    digest.update(line, 'utf8')
    return line
  }
  yield said({ format: EXPORT_FORMAT, organisation: head.organisation, exportedAt: head.at.toISOString() })
  for (const { number, hash, publishedAt, texts, hashes } of [...versions].sort((a, b) => a.number - b.number))
    yield said({ version: number, hash, publishedAt: publishedAt.toISOString(), hashes, texts })
  let last = { seq: 0, hash: '0'.repeat(64) }
  for await (const { seq, line, hash, number, name, salt } of links) {
    last = { seq, hash }
    yield said({ seq, line, hash, person: name === null || salt === null ? null : { number, name, salt } })
  }
  const statement = JSON.stringify({
    format: 'hinoyojin-chain-head/1',
    organisation: head.organisation.id,
    rows: last.seq,
    head: last.hash,
    sha256: digest.digest('hex'),
    at: head.at.toISOString()
  })
  const { keyId, publicKey, signature } = await sign(Buffer.from(statement, 'utf8'))
  yield `${JSON.stringify({ statement, keyId, publicKey, signature })}\n`
}
