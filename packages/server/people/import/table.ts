/** What a file of any kind becomes: rows of text, with the line they stand on in the file. */
export interface Row {
  /** 1-based, as the spreadsheet or editor shows it. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly rows: readonly Row[]
  /** How the letters were read: 'utf-8', 'utf-16', 'cp932', 'euc-jp', or 'xlsx'. */
  readonly encoding: string
}

/** Why a file could not be read. `line` and `column` (1-based) where a place can be named. */
export interface TableProblem {
  readonly ok: false
  readonly code:
    | 'empty'
    | 'too-large'
    | 'too-many-rows'
    | 'too-many-columns'
    | 'unreadable-letters'
    | 'open-quote'
    | 'old-excel-or-password'
    | 'not-a-table'
    | 'broken-file'
    | 'expands-too-much'
  readonly line?: number
  readonly column?: number
}

export type TableResult = ({ readonly ok: true } & Table) | TableProblem

/** Bounds on one file. Beyond them the file is refused as a whole, with the bound in the sentence. */
export const LIMITS = {
  bytes: 20 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  cell: 1000,
  expandedBytes: 200 * 1024 * 1024
}
