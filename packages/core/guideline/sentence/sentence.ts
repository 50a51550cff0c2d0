import type { Lexed } from './lex.ts'

/** Words and the deciding words in them. */
export type Phrase = { text: string; lexed: Lexed }

/** One sentence, or one item of a list, of a normalised text. */
export type Sentence = Phrase & {
  /** Where it begins in the normalised text, and how much of it stands there: an item borrows its predicate. */
  offset: number
  shown: number
  language: 'ja' | 'en'
  /** What is said about all items of the list it belongs to: 「次の行為を禁止する。」 */
  lead?: Phrase
  /** The sentence after it when that one limits it: 「ただし、…」; empty when there is none. */
  proviso: string
}
