/** Left out of a block: nothing. Text may carry ruby markup ({店長|てんちょう}); on paper the reading follows in brackets. */
export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; small?: boolean }
  | { kind: 'list'; items: readonly string[]; ordered?: boolean }
  /** Set apart by a bar at its side: a source, "not legal advice", a date. */
  | { kind: 'note'; text: string }
  /** @property widths shares of the width, e.g. [2, 1, 1]; all alike when left out */
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[]; widths?: readonly number[] }
  | { kind: 'rule' }
  /** Empty height, in lines of text. */
  | { kind: 'space'; lines: number }
  /** What follows begins on a new page. */
  | { kind: 'page' }
  /** A QR code, with its address or another text below it. @property size millimetres */
  | { kind: 'qr'; address: string; size?: number; below?: string }
