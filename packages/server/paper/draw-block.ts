import type { PaperBlock } from './block.ts'
import { drawQr } from './draw-qr.ts'
import { drawTable } from './draw-table.ts'
import { ink, millimetres } from './pages.ts'
import type { Pen } from './pen.ts'

const HEADINGS = {
  1: { size: 19, before: 10, after: 6 },
  2: { size: 14, before: 14, after: 4 },
  3: { size: 11, before: 9, after: 2 }
}
const BODY = 10.5

export function drawBlock(pen: Pen, block: PaperBlock): void {
  const { pdf } = pen
  switch (block.kind) {
    case 'heading':
      return heading(pen, block)
    case 'paragraph':
      return text(pen, 'P', block.text, block.small ? 9 : BODY)
    case 'list':
      return list(pen, block)
    case 'note':
      return note(pen, block.text)
    case 'table':
      drawTable(pen, block)
      return void (pdf.y += pen.size(10))
    case 'rule':
      return rule(pen)
    case 'space':
      return void (pdf.y += pen.size(BODY * 1.7 * block.lines))
    case 'page':
      return void pdf.addPage()
    case 'qr':
      return qr(pen, block)
  }
}

function heading(pen: Pen, { level, text: words }: Extract<PaperBlock, { kind: 'heading' }>): void {
  const { pdf } = pen
  const { size, before, after } = HEADINGS[level]
  pen.use('medium', size)
  const options = { width: pen.width, lineGap: pen.gap(size, 1.5) }
  if (pdf.y > pdf.page.margins.top) pdf.y += pen.size(before)
  // A heading does not stand alone at the foot of a page.
  pen.room(pdf.heightOfString(pen.clean(words), options) + pen.size(BODY * 1.7 * 2 + after))
  pdf.fillColor(ink.text)
  pen.add(pen.part(`H${level}`, () => pdf.text(pen.clean(words), pen.left, pdf.y, options)))
  pdf.y += pen.size(after)
}

function text(pen: Pen, tag: string, words: string, size: number, inset = 0, colour: string = ink.text): void {
  const { pdf } = pen
  pen.use('regular', size)
  pen.room(pen.size(size * 1.7))
  pdf.fillColor(colour)
  const options = { width: pen.width - inset, lineGap: pen.gap(size) }
  pen.add(pen.part(tag, () => pdf.text(pen.clean(words), pen.left + inset, pdf.y, options)))
  pdf.x = pen.left
  pdf.y += pen.size(4)
}

function list(pen: Pen, { items, ordered }: Extract<PaperBlock, { kind: 'list' }>): void {
  const { pdf } = pen
  const inset = pen.size(ordered ? 20 : 12)
  const whole = pdf.struct('L')
  pen.add(whole)
  items.forEach((item, index) => {
    pen.use('regular', BODY)
    pen.room(pen.size(BODY * 1.7))
    pdf.fillColor(ink.text)
    const top = pdf.y
    const options = { width: pen.width - inset, lineGap: pen.gap(BODY) }
    const entry = pdf.struct('LI')
    whole.add(entry)
    entry.add(pen.part('Lbl', () => pdf.text(ordered ? `${index + 1}.` : '・', pen.left, top, { lineBreak: false })))
    entry.add(pen.part('LBody', () => pdf.text(pen.clean(item), pen.left + inset, top, options)))
    entry.end()
    pdf.x = pen.left
    pdf.y += pen.size(1.5)
  })
  whole.end()
  pdf.y += pen.size(4)
}

function note(pen: Pen, words: string): void {
  const { pdf } = pen
  const inset = pen.size(12)
  pen.use('regular', 9)
  const height = pdf.heightOfString(pen.clean(words), { width: pen.width - inset, lineGap: pen.gap(9) })
  pen.room(height)
  pdf.y += pen.size(3)
  const whole = pdf.y + height <= pdf.page.height - pdf.page.margins.bottom
  // On two pages the bar is left out: it would have to be drawn in two parts.
  if (whole) pen.artifact(() => pdf.rect(pen.left, pdf.y + 1, pen.size(2), height - 2).fill(ink.lantern))
  text(pen, 'Note', words, 9, inset, ink.second)
  pdf.y += pen.size(5)
}

function rule(pen: Pen): void {
  const { pdf } = pen
  pdf.y += pen.size(6)
  pen.artifact(() =>
    pdf
      .moveTo(pen.left, pdf.y)
      .lineTo(pen.left + pen.width, pdf.y)
      .lineWidth(0.5)
      .strokeColor(ink.rule)
      .stroke()
  )
  pdf.y += pen.size(8)
}

function qr(pen: Pen, { address, size = 34, below }: Extract<PaperBlock, { kind: 'qr' }>): void {
  const { pdf } = pen
  const side = millimetres(size) * (pen.size(1) > 1 ? 1.4 : 1)
  pen.room(side + pen.size(20))
  const top = pdf.y
  pen.add(pen.part('Figure', () => drawQr(pdf, address, pen.left, top, side), { alt: address }))
  pdf.y = top + side + pen.size(2)
  if (below) text(pen, 'P', below, 9, 0, ink.second)
}
