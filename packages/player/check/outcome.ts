import type { CheckReveal } from '@hinoyojin/core/schema/reply.ts'
import type { PlayerWords } from '../words/ja.ts'

/** The one sentence over the options, and how it looks: `fine` where it fits, `look` where the lantern shows the way. */
export function outcome(reveal: CheckReveal, words: PlayerWords['check']): { look: 'fine' | 'look'; sentence: string } {
  const verdict = reveal.options.find((option) => option.id === reveal.chosen)?.verdict ?? 'missed'
  if (reveal.itemKind === 'harmless')
    return verdict === 'met'
      ? { look: 'fine', sentence: words.harmlessYes }
      : { look: 'look', sentence: words.harmless }
  if (verdict === 'met') return { look: 'fine', sentence: words.yes }
  return { look: 'look', sentence: verdict === 'partial' ? words.near : words.look }
}
