import { encode } from 'uqr'
import type { Pdf } from './document.ts'

/** A QR code as one black shape with a quiet zone of four. @param size points, quiet zone included */
export function drawQr(pdf: Pdf, address: string, x: number, y: number, size: number): void {
  const { data } = encode(address, { ecc: 'L', border: 4 })
  const unit = size / data.length
  pdf.rect(x, y, size, size).fill('#FFFFFF')
  data.forEach((row, line) => {
    // One rectangle for neighbours: gaps between them would show as hair lines on a printer.
    for (let from = 0; from < row.length; from += 1) {
      if (!row[from]) continue
      const start = from
      while (row[from + 1]) from += 1
      pdf.rect(x + start * unit, y + line * unit, (from - start + 1) * unit, unit)
    }
  })
  pdf.fill('#000000')
}
