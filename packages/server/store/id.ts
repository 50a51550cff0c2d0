import { randomBytes } from 'node:crypto'

const COUNTER_BITS = 12
let lastMillisecond = 0
let counter = 0

/** A UUIDv7. Ids made by one process sort in the order they were made, also within one millisecond.
 *  @param now milliseconds since 1970; the server's clock unless given */
export function newId(now: number = Date.now()): string {
  const random = randomBytes(10)
  if (now > lastMillisecond || now < lastMillisecond - 1000) {
    lastMillisecond = now
    counter = random.readUInt16BE(0) & 0x7ff // the upper half stays free, so that a burst can count up
  } else if (++counter >> COUNTER_BITS) {
    lastMillisecond += 1 // 2,048 ids in a millisecond: borrow from the next one rather than lose the order
    counter = 0
  }
  const time = lastMillisecond.toString(16).padStart(12, '0')
  const tail = random.subarray(2)
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
  const hex = tail.toString('hex')
  const group = (0x7000 | counter).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-${group}-${hex.slice(0, 4)}-${hex.slice(4)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isId(text: string): boolean {
  return UUID.test(text)
}
