import { inflateSync } from 'node:zlib'
import { readAddress } from './address.ts'
import { readAttachment, type Attachment } from './attachment.ts'

/** A file from a stranger: every number it says about itself is bounded here. */
const LARGEST_FILE = 20 * 1024 * 1024
const MOST_STREAMS = 5000
const LARGEST_STREAM = 1024 * 1024
const MOST_UNPACKED = 32 * 1024 * 1024

export type Found = Pick<Attachment, 'statement'> & Partial<Attachment>
export type FindInPdf =
  { ok: true; found: Found } | { ok: false; code: 'no-pdf' | 'too-large' | 'nothing-in-it' | 'several' }

/**
 * The statement inside a PDF: our attached file, or, where a program has thrown attachments away, the address behind the QR code.
 * Not a PDF reader: it looks through all streams, packed or not, and believes no table of contents. `several`: not one but two
 * different ones, so that nobody can say which the page belongs to.
 */
export function findInPdf(bytes: Uint8Array): FindInPdf {
  if (bytes.length > LARGEST_FILE) return { ok: false, code: 'too-large' }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!file.subarray(0, 1024).includes('%PDF-')) return { ok: false, code: 'no-pdf' }
  const parts = [file, ...streamsOf(file)]
  const attached = parts.slice(1).flatMap((part) => readAttachment(part) ?? [])
  const found: Found[] = attached.length > 0 ? attached : parts.flatMap(addressesIn)
  const [first] = found
  if (!first) return { ok: false, code: 'nothing-in-it' }
  if (found.some((each) => JSON.stringify(each) !== JSON.stringify(first))) return { ok: false, code: 'several' }
  return { ok: true, found: first }
}

function* streamsOf(file: Buffer): Generator<Buffer> {
  let unpacked = 0
  for (let at = 0, count = 0; count < MOST_STREAMS && unpacked < MOST_UNPACKED; count += 1) {
    const begin = file.indexOf('stream', at)
    if (begin < 0) return
    const from = begin + 6 + lineEnd(file, begin + 6)
    const to = file.indexOf('endstream', from)
    if (to < 0) return
    at = to + 9
    const raw = file.subarray(from, to)
    const { plain, cost } = inflated(raw)
    unpacked += cost
    yield plain ?? raw.subarray(0, LARGEST_STREAM)
  }
}

const lineEnd = (file: Buffer, at: number) => (file[at] === 13 && file[at + 1] === 10 ? 2 : file[at] === 10 ? 1 : 0)

/** @returns `cost`: bytes that were unpacked, also where there were too many of them to be kept */
function inflated(raw: Buffer): { plain: Buffer | undefined; cost: number } {
  // Whatever follows the packed bytes, such as the end of the line, is passed over by zlib.
  try {
    const plain = inflateSync(raw, { maxOutputLength: LARGEST_STREAM })
    return { plain, cost: plain.length }
  } catch (error) {
    const many = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return { plain: undefined, cost: many ? LARGEST_STREAM : 0 }
  }
}

function addressesIn(part: Buffer): Found[] {
  const text = part.toString('latin1')
  // One span of letters, read once: with a "/v/" to be found in the middle, a kilobyte of them took seconds.
  const found = text.matchAll(/\/URI\s{0,9}\((https?:\/\/[^\s()\\]{1,8000})\)/g)
  return [...found].flatMap(([, address = '']) => (address.includes('/v/') ? (readAddress(address) ?? []) : []))
}
