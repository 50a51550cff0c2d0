import { createRequire } from 'node:module'
import { NamedError } from '../errors/named-error.ts'
import { fontFiles } from './font-files.ts'

/** What we use of fontkit, which publishes no types. */
export type Font = {
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string): { glyphs: { id: number }[]; advanceWidth: number }
  unitsPerEm: number
  _cmapProcessor: {
    lookup(codePoint: number): number
    uvs: { varSelectors: { toArray(): VariationRecord[] } } | null
    getVariationSelector(codePoint: number, selector: number): number
  }
}
type VariationRecord = {
  varSelector: number
  defaultUVS: { startUnicodeValue: number; additionalCount: number }[] | null
  nonDefaultUVS: { unicodeValue: number; glyphID: number }[] | null
}

let opened: Font | undefined

/** The font of our papers, to ask what it can draw. */
export function paperFont(): Font {
  if (opened) return opened
  const fontkit = createRequire(import.meta.url)('fontkit') as { openSync(file: string): Font } // no types published
  opened = mendVariations(fontkit.openSync(fontFiles().regular))
  return opened
}

type Variation = { glyph: number } | 'as-it-stands' | undefined

/** How the font draws a character with a variation selector; undefined when it does not know this form. */
export function variationOf(font: Font, codePoint: number, selector: number): Variation {
  const record = font._cmapProcessor.uvs?.varSelectors.toArray().find((each) => each.varSelector === selector)
  const own = record?.nonDefaultUVS?.find((each) => each.unicodeValue === codePoint)
  if (own) return { glyph: own.glyphID }
  const usual = record?.defaultUVS?.some(
    ({ startUnicodeValue: from, additionalCount: more }) => codePoint >= from && codePoint <= from + more
  )
  return usual ? 'as-it-stands' : undefined
}

/** fontkit 2.0.4 looks for a form of its own only among characters that have none, so 葛󠄀 came out as 葛. */
export function mendVariations(font: Font): Font {
  if (typeof font._cmapProcessor?.getVariationSelector !== 'function')
    throw new NamedError('FontNotMended', 'fontkit has changed; see packages/server/paper/font.ts.')
  font._cmapProcessor.getVariationSelector = (codePoint, selector) => {
    const found = variationOf(font, codePoint, selector)
    return typeof found === 'object' ? found.glyph : 0
  }
  return font
}
