import type { FontName, Pdf } from './document.ts'
import { asDrawn } from './drawable.ts'
import { pages, type PageName } from './pages.ts'
import { withoutRuby } from './ruby-on-paper.ts'

/** How tall a line of Noto Sans JP is, in sizes of its letters. */
const NATURAL_LINE = 1.448

export type Part = ReturnType<Pdf['struct']>
/** `alt`: what is read instead of a picture. `scope`: of the head of a table. */
export type PartOptions = { alt?: string; scope?: 'Column' }

export type Pen = {
  pdf: Pdf
  /** Puts a part into the order in which the document is read aloud. */
  add(part: Part): void
  /** A part that says what it draws: `P`, `H1`, `LI`. */
  part(tag: string, draw: () => unknown, options?: PartOptions): Part
  /** To be called once, after the last part. */
  end(): void
  left: number
  width: number
  /** How text is written on paper: no ruby markup, letters the way the font has them. */
  clean(text: string): string
  /** @param size points on a sheet in the hand; larger on a slide */
  use(font: FontName, size: number): void
  /** What to add between lines of this size. */
  gap(size: number, line?: number): number
  size(points: number): number
  /** Begins a new page when this much height is not left. @returns whether it did */
  room(height: number): boolean
  /** Drawn, and passed over when the page is read aloud. */
  artifact(draw: () => unknown): void
}

export function penFor(pdf: Pdf, page: PageName): Pen {
  const { size, margin, scale } = pages[page]
  const document = pdf.struct('Document')
  pdf.addStructure(document)
  return {
    pdf,
    add: (part) => void document.add(part),
    part: (tag, draw, options = {}) => pdf.struct(tag, options, () => void draw()),
    end: () => document.end(),
    left: margin,
    width: size[0] - 2 * margin,
    clean: (text) => asDrawn(withoutRuby(text)),
    use: (font, points) => void pdf.font(font).fontSize(points * scale),
    gap: (points, line = 1.7) => (line - NATURAL_LINE) * points * scale,
    size: (points) => points * scale,
    room: (height) => {
      if (pdf.y + height <= size[1] - margin || pdf.y <= margin) return false
      pdf.addPage()
      return true
    },
    artifact: (draw) => {
      pdf.markContent('Artifact')
      draw()
      pdf.endMarkedContent()
    }
  }
}
