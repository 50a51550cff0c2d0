import { bytesOf, openPdf, type FontName, type Pdf } from '../paper/document.ts'
import { drawQr } from '../paper/draw-qr.ts'
import { ink, millimetres as mm, pages } from '../paper/pages.ts'
import { penFor, type Pen } from '../paper/pen.ts'
import { addressOf } from './address.ts'
import { ATTACHMENT_NAME, writeAttachment } from './attachment.ts'
import { inGroups } from './codes.ts'
import { longDay, paperWords, put, type PaperLanguage } from './paper-words.ts'

export type ToDraw = {
  serial: string
  name: string
  ownSpelling: boolean
  /** In the language of the paper. */
  title: string
  version: number
  completedOn: string
  minutes: number
  issuer: string
  objectives: readonly string[]
  statement: string
  code: string
  issuedAt: Date
}

const WIDTH = pages.a4.size[0]
const HEIGHT = pages.a4.size[1]
const LEFT = mm(27)
const TEXT = WIDTH - 2 * LEFT

/** The certificate as one page of A4, with all that is needed to check it inside the file. @param origin of the page that checks */
export async function drawCertificate(it: ToDraw, language: PaperLanguage, origin: string): Promise<Uint8Array> {
  const words = paperWords[language]
  const title = put(words.documentTitle, { serial: inGroups(it.serial) })
  const pdf = openPdf({ title, lang: language, page: 'a4', at: it.issuedAt })
  const pen = penFor(pdf, 'a4')
  pdf.addPage({ size: 'A4', margin: 0 })
  frame(pen)
  head(pen, it, language)
  facts(pen, it, language)
  foot(pen, it, language, addressOf(origin, it.statement, it.code))
  pen.end()
  // `relationship` is known to pdfkit and not to its types.
  const asFile = { name: ATTACHMENT_NAME, type: 'application/json', relationship: 'Data' }
  pdf.file(Buffer.from(writeAttachment(it)), { ...asFile, creationDate: it.issuedAt, modifiedDate: it.issuedAt })
  return bytesOf(pdf)
}

/** One hair line around the page, and the house's lantern above the title. */
function frame(pen: Pen): void {
  const { pdf } = pen
  pen.artifact(() => {
    pdf
      .rect(mm(12), mm(12), WIDTH - mm(24), HEIGHT - mm(24))
      .lineWidth(0.7)
      .strokeColor(ink.rule)
      .stroke()
    pdf
      .rect(mm(13.4), mm(13.4), WIDTH - mm(26.8), HEIGHT - mm(26.8))
      .lineWidth(0.3)
      .stroke()
    lantern(pdf, WIDTH / 2 - 17, mm(23), 34)
  })
}

/** The sign of apps/web/src/parts/Mark.svelte, drawn at 64 by 64. */
function lantern(pdf: Pdf, x: number, y: number, size: number): void {
  pdf
    .save()
    .translate(x, y)
    .scale(size / 64)
    .lineCap('round')
    .lineJoin('round')
    .strokeColor(ink.text)
  pdf.path('M23.5 33h17c5.4 7 5.4 15 0 22h-17c-5.4-7-5.4-15 0-22z').fill(ink.lantern)
  pdf.path('M32 36.4c4.2 4.3 5.4 7 5.4 9.4 0 3.4-2.4 6-5.4 6s-5.4-2.6-5.4-6c0-2.4 1.2-5.1 5.4-9.4z').fill('#FFF3D6')
  pdf.path('M5 33C15 29 26 19 32 7.5 38 19 49 29 59 33').lineWidth(5.6).stroke()
  pdf.path('M23.5 32.5h17M23.5 56h17').lineWidth(4.2).stroke()
  pdf.restore()
}

type Line = { font?: FontName; size: number; colour?: string; align?: 'left' | 'center'; line?: number }

/** Text between the margins, or in a part of the width. @returns where it ends */
function write(pen: Pen, tag: string, text: string, y: number, style: Line, x = LEFT, width = TEXT): number {
  const { pdf } = pen
  const { font = 'regular', size, colour = ink.text, align = 'left', line = 1.6 } = style
  pen.use(font, size)
  pdf.fillColor(colour)
  pen.add(pen.part(tag, () => pdf.text(pen.clean(text), x, y, { width, align, lineGap: pen.gap(size, line) })))
  return pdf.y
}

/** The largest size at which the text stays on one line, down to `least`. */
function fitting(pen: Pen, text: string, font: FontName, size: number, least: number): number {
  for (let tried = size; tried > least; tried -= 1) {
    pen.use(font, tried)
    if (pen.pdf.widthOfString(pen.clean(text)) <= TEXT) return tried
  }
  return least
}

function head(pen: Pen, it: ToDraw, language: PaperLanguage): void {
  const words = paperWords[language]
  const centred = { align: 'center' as const }
  write(pen, 'H1', words.spread, mm(38), { ...centred, font: 'medium', size: language === 'ja' ? 30 : 25 })
  const name = put(words.honorific, { name: it.name })
  const size = fitting(pen, name, 'medium', 26, 13)
  let y = write(pen, 'P', name, mm(66) + (26 - size) * 0.8, { ...centred, font: 'medium', size, line: 1.4 })
  y = Math.max(y + mm(1), mm(80.5))
  pen.artifact(() =>
    pen.pdf
      .moveTo(WIDTH / 2 - mm(48), y)
      .lineTo(WIDTH / 2 + mm(48), y)
      .lineWidth(0.7)
      .strokeColor(ink.rule)
      .stroke()
  )
  if (it.ownSpelling) y = write(pen, 'P', words.ownSpelling, y + 3, { ...centred, size: 7.5, colour: ink.second })
  y = write(pen, 'P', words.sentence, y + mm(7), { ...centred, size: 11.5, line: 1.8 })
  const course = fitting(pen, it.title, 'medium', 20, 12)
  y = write(pen, 'P', it.title, y + mm(3), { ...centred, font: 'medium', size: course, line: 1.5 })
  write(pen, 'P', put(words.version, { version: it.version }), y, { ...centred, size: 9, colour: ink.second })
}

function facts(pen: Pen, it: ToDraw, language: PaperLanguage): void {
  const words = paperWords[language]
  const said: [string, string][] = [
    [words.completed, longDay(it.completedOn, language)],
    [words.minutes, put(words.minutesCount, { n: it.minutes })],
    [words.serial, inGroups(it.serial)]
  ]
  const third = TEXT / 3
  const top = mm(128)
  said.forEach(([term, value], index) => {
    const x = LEFT + index * third
    const centred = { align: 'center' as const }
    const y = write(pen, 'P', term, top, { ...centred, size: 8.5, colour: ink.second }, x, third)
    write(pen, 'P', value, y + 1, { ...centred, size: index === 2 ? 9.5 : 11.5, line: 1.5 }, x, third)
  })
  const issuer = fitting(pen, it.issuer, 'medium', 15, 10)
  write(pen, 'P', it.issuer, mm(147), { align: 'center', font: 'medium', size: issuer, line: 1.5 })
  if (it.objectives.length === 0) return
  const y = write(pen, 'H2', words.objectives, mm(166), { size: 9, font: 'medium' })
  twoColumns(pen, it.objectives, y + 3)
}

/** As many as there is room for above the foot, small and side by side. */
function twoColumns(pen: Pen, items: readonly string[], top: number): void {
  const { pdf } = pen
  const gap = mm(7)
  const width = (TEXT - gap) / 2
  const bottom = mm(226)
  const size = items.length > 12 ? 7.5 : 8.5
  const half = Math.ceil(items.length / 2)
  const list = pdf.struct('L')
  pen.add(list)
  for (const [column, part] of [items.slice(0, half), items.slice(half)].entries()) {
    let y = top
    for (const item of part) {
      const x = LEFT + column * (width + gap)
      pen.use('regular', size)
      pdf.fillColor(ink.text)
      const options = { width: width - 10, lineGap: pen.gap(size, 1.55) }
      const text = atComma(pdf, pen.clean(item), options.width)
      if (y + pdf.heightOfString(text, options) > bottom) break
      const entry = pdf.struct('LI')
      list.add(entry)
      entry.add(pen.part('Lbl', () => pdf.text('・', x, y, { lineBreak: false })))
      entry.add(pen.part('LBody', () => pdf.text(text, x + 10, y, options)))
      entry.end()
      y = pdf.y + 1.5
    }
  }
  list.end()
}

/** Too long for one line: broken after its comma where both halves fit, so that no letter stands alone on the second. */
function atComma(pdf: Pdf, text: string, width: number): string {
  const half = text.lastIndexOf('、') + 1
  const parts = [text.slice(0, half), text.slice(half)]
  if (half === 0 || pdf.widthOfString(text) <= width) return text
  return parts.every((part) => pdf.widthOfString(part) <= width) ? parts.join('\n') : text
}

function foot(pen: Pen, it: ToDraw, language: PaperLanguage, address: string): void {
  const { pdf } = pen
  const words = paperWords[language]
  const side = mm(42)
  const top = mm(232)
  const x = LEFT - mm(3)
  pen.artifact(() =>
    pdf
      .moveTo(LEFT, top - mm(2))
      .lineTo(WIDTH - LEFT, top - mm(2))
      .lineWidth(0.5)
      .strokeColor(ink.rule)
      .stroke()
  )
  pen.add(pen.part('Figure', () => drawQr(pdf, address, x, top, side), { alt: words.qr }))
  pdf.link(x, top, side, side, address)
  const left = x + side + mm(5)
  const width = WIDTH - LEFT - left
  let y = write(pen, 'H2', words.check, top + mm(2.5), { font: 'medium', size: 10 }, left, width)
  y = write(pen, 'P', words.checkHow, y + 1, { size: 8.2, colour: ink.second, line: 1.65 }, left, width)
  y = write(pen, 'P', `${words.code}　${inGroups(it.code)}`, y + 4, { size: 9.5 }, left, width)
  write(pen, 'P', words.not, y + 4, { size: 8.2, colour: ink.second, line: 1.65 }, left, width)
}
