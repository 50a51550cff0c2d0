import { paperFont, variationOf, type Font } from './font.ts'

const clusters = new Intl.Segmenter('ja', { granularity: 'grapheme' })
const SELECTOR = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u
const HALF_WIDTH_KANA = /[\u{FF61}-\u{FF9F}]+/gu
/** Invisible, and poisonous: fontkit keeps one glyph for U+00AD and "-", and then hides both. */
const INVISIBLE = /[\u{AD}\u{200B}\u{2060}\u{FEFF}]/gu

/**
 * The same text, written the way the font has it: half-width kana wide, a letter and its marks in one where there is such a letter.
 * Never a whole normalisation: NFC would turn the 神 of somebody's name (U+FA19) into the everyday 神.
 */
export function asDrawn(text: string): string {
  const wide = text.replace(INVISIBLE, '').replace(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC'))
  return [...clusters.segment(wide)]
    .map(({ segment }) => (hasMarks(segment) ? segment.normalize('NFC') : segment))
    .join('')
}

/** What a reader sees as one character and the font of our papers can not draw, each once, in order. Empty: all can be drawn. */
export function undrawable(text: string): string[] {
  const font = paperFont()
  const found = [...clusters.segment(asDrawn(text))].map(({ segment }) => segment)
  return [...new Set(found.filter((cluster) => !isSpace(cluster) && !draws(font, cluster)))]
}

const isSpace = (cluster: string) => /^[ \u{A0}\u{3000}\n\r\t]+$/u.test(cluster)
const hasMarks = (cluster: string) => /\p{M}/u.test(cluster.replace(new RegExp(SELECTOR, 'gu'), ''))

function draws(font: Font, cluster: string): boolean {
  const points = [...cluster]
  const bare = points.filter((point) => !SELECTOR.test(point))
  if (bare.some((point) => !font.hasGlyphForCodePoint(point.codePointAt(0) ?? 0))) return false
  const [only, selector] = points
  if (points.length === 2 && selector && SELECTOR.test(selector)) return drawsForm(font, only ?? '', selector)
  if (points.length > bare.length) return false
  // A mark that the font does not make one glyph with its letter would float somewhere near it.
  return points.length === 1 || font.layout(cluster).glyphs.length === 1
}

/** Drawn as the selector says, or not at all: the everyday form would be another spelling of the name. */
function drawsForm(font: Font, base: string, selector: string): boolean {
  const codePoint = base.codePointAt(0) ?? 0
  const form = variationOf(font, codePoint, selector.codePointAt(0) ?? 0)
  if (form === undefined) return false
  const wanted = form === 'as-it-stands' ? font._cmapProcessor.lookup(codePoint) : form.glyph
  const drawn = font.layout(base + selector).glyphs
  return drawn.length === 1 && drawn[0]?.id === wanted
}
