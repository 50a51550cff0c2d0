import { compatible } from './compatible.ts'
import { layout } from './layout.ts'
import { rewrite, type Mapped } from './mapped.ts'
import { oneSpelling } from './spellings.ts'

/** The text in the one spelling that the rules read, with the way back to the text as it was given. */
export function normalise(text: string): Mapped {
  return [...layout, ...oneSpelling].reduce(rewrite, compatible(text))
}
