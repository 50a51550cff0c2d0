import type { Sentence } from '../sentence/sentence.ts'

/** A sentence with what rules its list and what limits it: the smallest piece that can be judged alone. */
export const unitOf = ({ text, shown, lead, proviso }: Sentence): string =>
  [lead?.text, text.slice(0, shown), proviso].filter(Boolean).join('。')
