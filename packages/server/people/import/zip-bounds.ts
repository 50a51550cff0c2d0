import { createInflateRaw } from 'node:zlib'

/** `zip`: the same entries and nothing else, each behind a header that says how long it is. */
export type ZipLook =
  { ok: true; names: string[]; zip: Buffer } | { ok: false; code: 'broken-file' | 'expands-too-much' }

const MAX_ENTRIES = 2000

/** Looks into a zip and really inflates every entry, throwing the bytes away, so that what it says about its own sizes need not be
 *  believed. More than `limit` bytes in all: refused before anything is kept.
 *
 *  What is read afterwards must be what was looked at: a reader that walks through the file instead of its directory would also find
 *  entries that no directory names, or an end that lies inside of another entry. So the zip is written anew. */
export async function lookIntoZip(zip: Buffer, limit: number): Promise<ZipLook> {
  const entries = directoryOf(zip)
  // Entries that lie on top of each other could be written out many times over.
  const together = entries?.reduce((sum, { data }) => sum + data.length, 0) ?? 0
  if (!entries || together > zip.length) return { ok: false, code: 'broken-file' }
  let left = limit
  const parts: Buffer[] = []
  for (const entry of entries) {
    const size = await inflatedSize(entry.data, entry.method, left)
    if (size === null) return { ok: false, code: 'broken-file' }
    left -= size
    if (left < 0) return { ok: false, code: 'expands-too-much' }
    parts.push(headerOf(entry, size), entry.data)
  }
  return { ok: true, names: entries.map(({ name }) => name), zip: Buffer.concat([...parts, endOf(entries.length)]) }
}

/** What stands before an entry: its name and its true sizes. */
function headerOf({ name, method, checksum, data }: Entry, size: number): Buffer {
  const bytes = Buffer.from(name)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(0x0800, 6) // the name is UTF-8
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(checksum, 14)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(bytes.length, 26)
  return Buffer.concat([header, bytes])
}

function endOf(count: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  return end
}

interface Entry {
  readonly name: string
  readonly checksum: number
  readonly method: number
  readonly data: Buffer
}

/** The central directory at the end of the file; null when there is none that makes sense. */
function directoryOf(zip: Buffer): Entry[] | null {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > zip.length) return null
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  if (count > MAX_ENTRIES) return null
  const entries: Entry[] = []
  for (let seen = 0; seen < count; seen++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return null
    const [nameLength, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32)
    ]
    const local = zip.readUInt32LE(at + 42)
    if (local + 30 > zip.length || zip.readUInt32LE(local) !== 0x04034b50) return null
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      checksum: zip.readUInt32LE(at + 16),
      data: zip.subarray(start, start + zip.readUInt32LE(at + 20))
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

/** Bytes that come out, counted no further than just over `limit`; null when they cannot be inflated. */
function inflatedSize(data: Buffer, method: number, limit: number): Promise<number | null> {
  if (method === 0) return Promise.resolve(data.length)
  if (method !== 8) return Promise.resolve(null)
  return new Promise((resolve) => {
    let size = 0
    const inflate = createInflateRaw()
    inflate.on('data', (part: Buffer) => {
      size += part.length
      if (size <= limit) return
      inflate.destroy()
      resolve(size)
    })
    inflate.once('end', () => resolve(size)).once('error', () => resolve(null))
    inflate.end(data)
  })
}
