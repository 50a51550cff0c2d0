import { encode } from 'uqr'

export interface Qr {
  /** Modules along one side, with the quiet zone. */
  readonly size: number
  /** A path over `size` x `size`: one rectangle per run of dark modules. */
  readonly d: string
}

/** A QR code as one SVG path, made on the server: the browser needs no library, and the page no inline HTML. */
export function qrOf(text: string): Qr {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const runs = data.flatMap((row, y) => {
    const found: string[] = []
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      found.push(`M${from} ${y}h${x - from + 1}v1h${from - x - 1}z`)
    }
    return found
  })
  return { size, d: runs.join('') }
}
