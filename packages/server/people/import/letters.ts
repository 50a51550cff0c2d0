import encodingJapanese from 'encoding-japanese'
import iconv from 'iconv-lite'

export type Letters = { ok: true; text: string; encoding: string } | { ok: false; line: number }

/** Bytes to text. Tried in this order: byte order mark, UTF-16 by its zero bytes, UTF-8 if it is valid, then the Japanese encodings.
 *  A letter that cannot be read is refused with its line rather than replaced by a box. */
export function readLetters(bytes: Uint8Array): Letters {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encoding = encodingOf(buffer)
  const text = iconv.decode(buffer, encoding, { stripBOM: true })
  const bad = text.indexOf('\uFFFD')
  if (bad >= 0) return { ok: false, line: text.slice(0, bad).split('\n').length }
  return { ok: true, text, encoding: encoding.replace(/-?[lb]e$/, '') }
}

function encodingOf(buffer: Buffer): string {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8'
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be'
  const zero = buffer.subarray(0, 4096).indexOf(0)
  if (zero >= 0) return zero % 2 === 1 ? 'utf-16le' : 'utf-16be'
  if (isUtf8(buffer)) return 'utf-8'
  // Half a letter at the cut would only blur the guess.
  const guess = encodingJapanese.detect(buffer.subarray(0, 65_536), ['SJIS', 'EUCJP', 'JIS'])
  return guess === 'EUCJP' && !iconv.decode(buffer, 'euc-jp').includes('\uFFFD') ? 'euc-jp' : 'cp932'
}

function isUtf8(buffer: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer)
    return true
  } catch {
    return false
  }
}
