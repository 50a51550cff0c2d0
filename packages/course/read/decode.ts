import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { problemAt } from './problem-at.ts'

/** Bytes to text with plain line ends. A byte order mark and CRLF are read all the same, and mentioned. */
export function decode(file: string, bytes: Uint8Array): { text?: string; problems: Problem[] } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { problems: [problemAt('E003', file, firstBadLine(bytes))] }
  }
  const marked = text.startsWith('\uFEFF')
  const returns = text.includes('\r')
  const found = [marked ? 'BOM' : '', returns ? 'CRLF' : ''].filter((each) => each !== '')
  const problems = found.length === 0 ? [] : [problemAt('I008', file, 1, { found: found.join(', ') })]
  return { text: text.slice(marked ? 1 : 0).replace(/\r\n?/g, '\n'), problems }
}

/** The line on which the bytes stop being UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue
    try {
      decoder.decode(bytes.subarray(start, index))
    } catch {
      return line
    }
    start = index + 1
    line += 1
  }
  return 1
}
