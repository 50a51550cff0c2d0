import type { Readable } from 'node:stream'
import type { PendingQuery, Row } from 'postgres'

/** What a `copy … to stdout` gives, row by row, as fast as it is taken.
 *
 *  postgres.js 3.4.9 pauses the connection when its stream is full and resumes it when the stream asks for more. A stream that has
 *  its last row asks no more: when that row filled it, the connection stays paused and no later statement is ever answered. */
export async function* copyOut(statement: PendingQuery<Row[]>): AsyncGenerator<Buffer> {
  const stream: Readable = await statement.readable()
  for await (const data of stream) yield data as Buffer // COPY gives bytes
  stream._read(0) // resumes the connection; its socket is out of our reach when it is encrypted
}
