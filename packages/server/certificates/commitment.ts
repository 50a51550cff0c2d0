import { createHmac, timingSafeEqual } from 'node:crypto'

/** What two spellings of one name have in common: width, case, spaces and the selectors nobody can type are left out.
 *  髙 and 高 stay different: they are different names to those who bear them. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '')
    .replace(/\p{White_Space}/gu, '')
    .toLowerCase()
}

/** What the statement holds instead of the name: HMAC-SHA256 of the folded name under the check code, base64url. */
export function commitmentOf(code: string, name: string): string {
  return createHmac('sha256', code).update(foldName(name), 'utf8').digest('base64url')
}

export function nameFits(commitment: string, code: string, name: string): boolean {
  if (foldName(name) === '') return false
  const [a, b] = [Buffer.from(commitment), Buffer.from(commitmentOf(code, name))]
  return a.length === b.length && timingSafeEqual(a, b)
}
