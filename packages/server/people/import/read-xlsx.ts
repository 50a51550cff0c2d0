import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { outOfBounds } from './read-csv.ts'
import { LIMITS, type Row, type TableResult } from './table.ts'
import { lookIntoZip } from './zip-bounds.ts'

/** The first sheet that has rows. Row by row: a workbook of 100,000 people is never held as cells. */
export async function readXlsx(bytes: Uint8Array): Promise<TableResult> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const look = await lookIntoZip(buffer, LIMITS.expandedBytes)
  if (!look.ok) return look
  if (!look.names.some((name) => name.startsWith('xl/worksheets/'))) return { ok: false, code: 'not-a-table' }
  try {
    return await firstSheet(look.zip)
  } catch {
    return { ok: false, code: 'broken-file' } // exceljs throws many kinds; the file passed our zip check, so it is the content
  }
}

async function firstSheet(buffer: Buffer): Promise<TableResult> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([buffer]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore'
  })
  for await (const sheet of workbook) {
    const rows: Row[] = []
    for await (const { number, values } of sheet) {
      const row = { line: number, cells: cellsOf(values) }
      const problem = outOfBounds(row, rows.length)
      if (problem) return problem
      if (row.cells.some((cell) => cell !== '')) rows.push(row)
    }
    if (rows.length > 0) return { ok: true, rows, encoding: 'xlsx' }
  }
  return { ok: false, code: 'empty' }
}

/** exceljs counts cells from 1 and leaves holes. */
function cellsOf(values: ExcelJS.Row['values']): string[] {
  const list = Array.isArray(values) ? values.slice(1, LIMITS.columns + 2) : []
  return Array.from(list, (value) => textOf(value))
}

/** A cell as a person sees it; a formula counts as the result it was saved with. */
export function textOf(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return textOf(value.text)
  if ('result' in value && value.result !== undefined) return textOf(value.result)
  if ('formula' in value) return `=${value.formula}`
  if ('sharedFormula' in value) return '='
  return 'error' in value ? value.error : ''
}
