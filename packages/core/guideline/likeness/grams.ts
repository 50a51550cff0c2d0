/** Ends of sentences decide: 「取ります」 or 「取りません」. */
const longestEnd = 8
const longestGram = 3

/**
 * The runs of one to three letters in a normalised text, with its two ends marked, and how its sentences end.
 * Each is there once. Letters instead of words: no dictionary, and spellings nobody thought of still share most runs.
 */
export function gramsOf(text: string): string[] {
  const found = new Set<string>()
  const close = text.replaceAll(/\s+/g, '')
  const whole = `^${close}$`
  for (let long = 1; long <= longestGram; long++)
    for (let at = 0; at + long <= whole.length; at++) found.add(whole.slice(at, at + long))
  for (const sentence of close.split('。'))
    for (let long = 2; long <= Math.min(longestEnd, sentence.length); long++) found.add(`${sentence.slice(-long)}¶`)
  return [...found]
}
