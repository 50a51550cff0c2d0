import type { PaperBlock } from './block.ts'
import type { Pen } from './pen.ts'
import { ink } from './pages.ts'

type Table = Extract<PaperBlock, { kind: 'table' }>
const INSET = 5

/** Rows are kept together where they fit on a page; the head is said again on every page. */
export function drawTable(pen: Pen, { head, rows, widths }: Table): void {
  const { pdf } = pen
  const shares = head.map((_, column) => widths?.[column] ?? 1)
  const sum = shares.reduce((total, share) => total + share, 0)
  const columns = shares.map((share) => (share / sum) * pen.width)
  const table = pdf.struct('Table')
  pen.add(table)
  const options = (column: number) => ({ width: (columns[column] ?? 0) - 2 * INSET, lineGap: pen.gap(9.5) })
  const heightOf = (cells: readonly string[], font: 'regular' | 'medium') => {
    pen.use(font, 9.5)
    const heights = cells.map((cell, column) => pdf.heightOfString(pen.clean(cell) || ' ', options(column)))
    return Math.max(...heights) + 2 * INSET
  }
  const row = (cells: readonly string[], kind: 'TH' | 'TD', repeated = false) => {
    const font = kind === 'TH' ? 'medium' : 'regular'
    const height = heightOf(cells, font)
    const top = pdf.y
    const draw = (cell: string, column: number) => {
      const left = pen.left + columns.slice(0, column).reduce((total, width) => total + width, 0)
      pen.use(font, 9.5)
      pdf.fillColor(ink.text).text(pen.clean(cell) || ' ', left + INSET, top + INSET, { ...options(column), height })
    }
    if (repeated) pen.artifact(() => cells.forEach(draw))
    else {
      const line = pdf.struct('TR')
      table.add(line)
      cells.forEach((cell, column) =>
        line.add(pen.part(kind, () => draw(cell, column), kind === 'TH' ? { scope: 'Column' } : {}))
      )
      line.end()
    }
    pen.artifact(() =>
      pdf
        .moveTo(pen.left, top + height)
        .lineTo(pen.left + pen.width, top + height)
        .lineWidth(kind === 'TH' ? 1 : 0.5)
        .strokeColor(kind === 'TH' ? ink.second : ink.rule)
        .stroke()
    )
    pdf.x = pen.left
    pdf.y = top + height
  }
  pen.room(heightOf(head, 'medium') * 2)
  row(head, 'TH')
  for (const cells of rows) {
    if (pen.room(heightOf(cells, 'regular'))) row(head, 'TH', true)
    row(cells, 'TD')
  }
  table.end()
}
