import { z } from 'zod'

// A backup is a gzip stream of frames: one letter, four bytes of length, that many bytes.
// 'J': JSON (header, table, sum, end), 'D': rows as COPY writes them.
export type Frame = { readonly kind: 'J'; readonly json: unknown } | { readonly kind: 'D'; readonly data: Buffer }

const LONGEST = 64 * 1024 * 1024
const WRITTEN_AT_ONCE = 1024 * 1024

export const Header = z.object({
  format: z.literal('hinoyojin-backup-1'),
  madeAt: z.string(),
  migrations: z.array(z.object({ version: z.number(), name: z.string(), checksum: z.string() }))
})
export const TableStart = z.object({ table: z.string(), columns: z.array(z.string()) })
export const TableEnd = z.object({ rows: z.number(), sha256: z.string() })
export const End = z.object({ tables: z.number() })

export function jsonFrame(value: object): Buffer {
  return frame('J', Buffer.from(JSON.stringify(value)))
}

/** A long row goes into several frames: whoever reads it must not need all of it in one piece. */
export function* dataFrames(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += WRITTEN_AT_ONCE) yield frame('D', data.subarray(at, at + WRITTEN_AT_ONCE))
}

function frame(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5, kind, 'latin1')
  head.writeUInt32BE(content.length, 1)
  return Buffer.concat([head, content])
}

/** @throws Error when the stream ends inside a frame or holds something else */
export async function* readFrames(stream: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest = Buffer.alloc(0)
  for await (const part of stream) {
    rest = Buffer.concat([rest, part])
    for (let length = lengthOf(rest); length !== undefined && rest.length >= 5 + length; length = lengthOf(rest)) {
      const content = rest.subarray(5, 5 + length)
      yield rest[0] === 0x4a
        ? { kind: 'J', json: JSON.parse(content.toString()) as unknown }
        : { kind: 'D', data: content }
      rest = rest.subarray(5 + length)
    }
  }
  if (rest.length > 0) throw new Error('it ends in the middle')
}

function lengthOf(bytes: Buffer): number | undefined {
  if (bytes.length < 5) return undefined
  const length = bytes.readUInt32BE(1)
  if ((bytes[0] !== 0x4a && bytes[0] !== 0x44) || length > LONGEST) throw new Error('it is not a backup of Hinoyojin')
  return length
}
