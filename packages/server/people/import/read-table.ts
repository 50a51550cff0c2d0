import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { LIMITS, type TableResult } from './table.ts'

/** Reads the list HR already has. What it is, is decided by its bytes, not by its name.
 *  Never throws over what is in the file: everything a file can be is rows or a problem with a code. */
export async function readTable(bytes: Uint8Array): Promise<TableResult> {
  if (bytes.length === 0) return { ok: false, code: 'empty' }
  if (bytes.length > LIMITS.bytes) return { ok: false, code: 'too-large' }
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return readXlsx(bytes)
  // The old container: .xls, and .xlsx with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, code: 'old-excel-or-password' }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]))
    return { ok: false, code: 'not-a-table' }
  return readCsv(bytes)
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
