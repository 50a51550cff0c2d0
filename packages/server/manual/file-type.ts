const begins = (bytes: Uint8Array, at: number, text: string) =>
  text.length + at <= bytes.length && [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

/** What a file is, by its first bytes: pictures, PDF, films, plain text. null: none of what evidence comes as. */
export function fileType(bytes: Uint8Array): string | null {
  if (begins(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (begins(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg'
  if (begins(bytes, 0, 'GIF8')) return 'image/gif'
  if (begins(bytes, 0, 'RIFF') && begins(bytes, 8, 'WEBP')) return 'image/webp'
  if (begins(bytes, 0, '%PDF-')) return 'application/pdf'
  if (begins(bytes, 4, 'ftyp')) return /^(heic|heix|mif1|msf1|avif)/.test(brand(bytes)) ? 'image/heic' : 'video/mp4'
  if (begins(bytes, 0, '\x1aE\xdf\xa3')) return 'video/webm'
  return isText(bytes) ? 'text/plain' : null
}

const brand = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(8, 12))

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/[^\P{Cc}\n\r\t]/u.test(text)
  } catch {
    return false
  }
}
