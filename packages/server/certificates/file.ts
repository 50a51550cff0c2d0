import type { Store } from '../store/database.ts'
import { drawCertificate } from './draw-certificate.ts'
import type { Holder } from './holder.ts'
import { myCertificate } from './mine.ts'
import { plainWords, type PaperLanguage } from './paper-words.ts'
import { readStatement } from './statement.ts'

export type CertificateFile =
  { ok: true; fileName: string; bytes: Uint8Array } | { ok: false; code: 'unknown-certificate' }

/** The paper of one's own certificate. Made anew each time from what was signed then, and the same each time.
 *  @param origin of the page that checks, as strangers reach it */
export async function certificateFile(
  store: Store,
  who: Holder,
  serial: string,
  language: PaperLanguage,
  origin: string
): Promise<CertificateFile> {
  const own = await myCertificate(store, who, serial, language)
  const said = own && !own.revokedAt ? readStatement(own.statement) : undefined
  if (!own || !said?.ok) return { ok: false, code: 'unknown-certificate' }
  const { issuer, version, date, minutes } = said.claims
  const objectives = own.objectives.map(plainWords)
  const drawn = { ...own, title: plainWords(own.title), objectives, issuer, version, completedOn: date, minutes }
  const bytes = await drawCertificate(drawn, language, origin)
  return { ok: true, fileName: `hinoyojin-${serial}.pdf`, bytes }
}
