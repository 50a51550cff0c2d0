import { createInflateRaw } from 'node:zlib'

export type ZipLook = { ok: true; names: string[] } | { ok: false; code: 'broken-file' | 'expands-too-much' }

const MAX_ENTRIES = 2000

/** Looks into a zip and really inflates every entry, throwing the bytes away, so that what it says about its own sizes need not be
 *  believed. More than `limit` bytes in all: refused before anything is kept. */
export async function lookIntoZip(zip: Buffer, limit: number): Promise<ZipLook> {
  const entries = directoryOf(zip)
  if (!entries) return { ok: false, code: 'broken-file' }
  let left = limit
  for (const entry of entries) {
    const size = await inflatedSize(entry.data, entry.method, left)
    if (size === null) return { ok: false, code: 'broken-file' }
    left -= size
    if (left < 0) return { ok: false, code: 'expands-too-much' }
  }
  return { ok: true, names: entries.map(({ name }) => name) }
}

interface Entry {
  readonly name: string
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
