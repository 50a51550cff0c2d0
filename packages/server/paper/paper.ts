import type { PaperBlock } from './block.ts'
import { bytesOf, openPdf, type Pdf } from './document.ts'
import { drawBlock } from './draw-block.ts'
import { pages, ink, type PageName } from './pages.ts'
import { penFor, type Pen } from './pen.ts'

export type { PaperBlock } from './block.ts'
export { undrawable } from './drawable.ts'

export type Paper = {
  title: string
  /** Of the text: `ja`, `en`, `ja-easy`. */
  lang: string
  blocks: readonly PaperBlock[]
  /** A4 when left out. */
  page?: PageName
  /** Stands at the foot of every page, before its number: the name and version of the document. */
  foot?: string
  /** When the paper was made; now when left out. The same moment and blocks make the same bytes. */
  at?: Date
}

/** A PDF from blocks: pages numbered, title and language set, structure for those who have it read to them, fonts inside.
 *  Characters the font lacks come out as an empty box: ask `undrawable` first about what people typed. */
export async function paper({ title, lang, blocks, page = 'a4', foot, at = new Date() }: Paper): Promise<Uint8Array> {
  const pdf = openPdf({ title, lang, page, at })
  const pen = penFor(pdf, page)
  pdf.addPage()
  for (const block of blocks) drawBlock(pen, block)
  pen.end()
  numberPages(pdf, pen, page, foot)
  return bytesOf(pdf)
}

function numberPages(pdf: Pdf, pen: Pen, page: PageName, foot = ''): void {
  const { start, count } = pdf.bufferedPageRange()
  const { margin, size } = pages[page]
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index)
    // The foot stands in the margin, where text would otherwise begin a new page.
    pdf.page.margins.bottom = 0
    pen.use('regular', page === 'slide' ? 5.5 : 8)
    pdf.fillColor(ink.second)
    const y = size[1] - margin * 0.62
    pen.artifact(() => {
      pdf.text(pen.clean(foot), pen.left, y, { width: pen.width * 0.8, lineBreak: false })
      pdf.text(count > 1 ? `${index + 1} / ${count}` : '', pen.left, y, {
        width: pen.width,
        align: 'right',
        lineBreak: false
      })
    })
    pdf.page.margins.bottom = margin
  }
}
