import { CsvError, parse } from 'csv-parse'
import { readLetters } from './letters.ts'
import { LIMITS, type Row, type TableProblem, type TableResult } from './table.ts'

const DELIMITERS = [',', ';', '\t'] as const

/** CSV as Excel, Google and Japanese HR systems write it. Yields to other requests while it reads. */
export async function readCsv(bytes: Uint8Array): Promise<TableResult> {
  const letters = readLetters(bytes)
  if (!letters.ok) return { ok: false, code: 'unreadable-letters', line: letters.line }
  const rows: Row[] = []
  const parser = parse({
    delimiter: delimiterOf(letters.text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LIMITS.columns * LIMITS.cell
  })
  feed(parser, letters.text)
  let lines = 1
  try {
    // csv-parse is not typed over its options: with `info` every record is this.
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const row = { line: info.lines - breaksIn(record), cells: record.map(plainCell) }
      lines = info.lines + 1
      const problem = outOfBounds(row, rows.length)
      if (problem) return problem
      if (row.cells.some((cell) => cell !== '')) rows.push(row)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ok: false, code: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open-quote' : 'broken-file', line: lines }
  }
  return rows.length === 0 ? { ok: false, code: 'empty' } : { ok: true, rows, encoding: letters.encoding }
}

// The parser knows where a row ends; it began as many lines earlier as its cells have breaks.
function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

export function outOfBounds(row: Row, rowsSoFar: number): TableProblem | null {
  if (rowsSoFar >= LIMITS.rows) return { ok: false, code: 'too-many-rows', line: row.line }
  return row.cells.length > LIMITS.columns ? { ok: false, code: 'too-many-columns', line: row.line } : null
}

// ="00123" is how spreadsheets are told to keep leading zeros: a text in disguise. Any other formula stays the text it is.
function plainCell(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell
}

/** The separator that stands outside quotes most often in the first lines. */
export function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]))
  let quoted = false
  let lines = 0
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    else if (!quoted && letter === '\n' && ++lines > 20) break
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

function feed(parser: ReturnType<typeof parse>, text: string): void {
  const SLICE = 65_536
  const write = (from: number): void => {
    if (parser.destroyed) return
    if (from >= text.length) return void parser.end()
    if (parser.write(text.slice(from, from + SLICE))) setImmediate(write, from + SLICE)
    else parser.once('drain', () => write(from + SLICE))
  }
  parser.on('error', () => {}) // reported by the reader's loop
  write(0)
}
