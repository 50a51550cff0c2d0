import iconv from 'iconv-lite'

// Four signs that Windows has under another code point; they look the same.
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u301c': '\uff5e',
  '\u2212': '\uff0d',
  '\u2014': '\u2015',
  '\u2016': '\u2225'
}

/** Text to the encoding of Japanese Windows, or the letter that has no place in it. The encoder alone would write "?" for it. */
export function toCp932(text: string): { ok: true; bytes: Buffer } | { ok: false; letter: string } {
  const mapped = text.replace(/[\u301c\u2212\u2014\u2016]/g, (sign) => LOOK_ALIKES[sign] ?? sign)
  const bytes = iconv.encode(mapped, 'cp932')
  if (iconv.decode(bytes, 'cp932') === mapped) return { ok: true, bytes }
  const letter = [...mapped].find((each) => iconv.decode(iconv.encode(each, 'cp932'), 'cp932') !== each)
  return { ok: false, letter: letter ?? '' }
}
