import PDFDocument from 'pdfkit'
import { NamedError } from '../errors/named-error.ts'
import { fontBytes } from './font-files.ts'
import { mendVariations, type Font } from './font.ts'
import { pages, type PageName } from './pages.ts'

export type Pdf = InstanceType<typeof PDFDocument>
export type FontName = 'regular' | 'medium'

export type PdfOptions = {
  title: string
  /** Of the text: `ja`, `en`, `ja-easy` (which is Japanese). */
  lang: string
  page: PageName
  /** When the paper was made. */
  at: Date
}

/** An empty document with its fonts, without a page yet: tagged, with its title and language, fonts cut down to what is used. */
export function openPdf({ title, lang, page, at }: PdfOptions): Pdf {
  const { size, margin } = pages[page]
  const options = {
    size: [...size],
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    info: { Title: title, Producer: 'Hinoyojin', Creator: 'Hinoyojin', CreationDate: at },
    lang: lang.slice(0, 2),
    pdfVersion: '1.7' as const,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false
  }
  // Without a font of its own pdfkit would read a standard one that nothing uses; its types do not know null.
  const noFont: object = { font: null }
  const pdf = new PDFDocument({ ...options, ...noFont })
  for (const [name, bytes] of Object.entries(fontBytes())) {
    pdf.registerFont(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    pdf.font(name)
    mendVariations(fontInUse(pdf))
  }
  return pdf
}

/** fontkit's font behind pdfkit's. pdfkit opens it itself and has no public way to it. */
function fontInUse(pdf: Pdf): Font {
  const inside: unknown = Reflect.get(pdf, '_font')
  const font: unknown = typeof inside === 'object' && inside !== null && 'font' in inside ? inside.font : undefined
  if (!font) throw new NamedError('FontNotMended', 'pdfkit has changed; see packages/server/paper/document.ts.')
  return font as Font // the object that pdfkit got from fontkit
}

export async function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const parts: Buffer[] = []
  return new Promise((done, failed) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => done(new Uint8Array(Buffer.concat(parts))))
    pdf.on('error', failed)
    pdf.end()
  })
}
