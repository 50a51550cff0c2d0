import { addressSubject } from './address.ts'
import { fewAtOnce } from './few-at-once.ts'

/** Half of what an address may get wrong in a window (guess-limits.ts): the rest is left for real mistakes. */
const AT_ONCE = 15

const lines = new Map<string, { readonly inLine: ReturnType<typeof fewAtOnce>; waiting: number }>()

/** Lets only a few PINs of one address be weighed at a time; the others wait their turn. A try is counted before it is weighed and given
 *  back when it was right, so a lecture hall behind one address would otherwise count as hundreds of wrong tries for a second. */
export async function inTurn<T>(address: string, work: () => Promise<T>): Promise<T> {
  const key = addressSubject(address)
  const line = lines.get(key) ?? { inLine: fewAtOnce(AT_ONCE), waiting: 0 }
  lines.set(key, line)
  line.waiting += 1
  try {
    return await line.inLine(work)
  } finally {
    line.waiting -= 1
    if (line.waiting === 0) lines.delete(key)
  }
}
