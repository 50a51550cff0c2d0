import type { Path } from '../read/yaml-file.ts'

/** Words that people read and that can be translated: their id, where they stand in the source, and what they say. */
export type WordAt = { id: string; path: Path; text: string }

/**
 * Collects the words of one activity. Ids do not depend on the language nor on the order of scenes or choices, except
 * where the author gives no id (delayed events, sentences of the debrief): those are counted.
 */
export function collector(prefix: string) {
  const found: WordAt[] = []
  const add = (id: string, path: Path, text: string | undefined) => {
    if (text !== undefined) found.push({ id: `${prefix}.${id}`, path, text })
  }
  return { found, add }
}

/** False for a plain key (`settings: audience`, `role: stranger`), which is no text and is never translated. */
export function isWords(value: string | undefined): boolean {
  return value !== undefined && !/^[A-Za-z][A-Za-z0-9_.-]*$/.test(value)
}
