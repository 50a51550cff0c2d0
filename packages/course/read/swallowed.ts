import { isPair, isScalar, Scalar, visit, type Document } from 'yaml'

/** Keys whose values are always words that people read. */
const wordKeys = new Set([
  'text', 'mild', 'alt', 'title', 'name', 'say', 'did', 'why', 'notify', 'system', 'label', 'mend', 'story', 'situation',
  'ask', 'summary', 't'
]) // prettier-ignore

/** Keys that may hold words or a plain key: `at: 翌朝` and `at: break`, `settings: 非公開にする` and `settings: audience`. */
const eitherKeys = new Set(['at', 'by', 'source', 'audience', 'role', 'search', 'mail', 'settings', 'call', 'group'])

/**
 * Words that YAML has swallowed: in `text: 休憩なう #バイト` the hashtag is a comment, silently, and in `text: #バイト` all
 * of it is. Quoted text with a remark behind it is fine.
 */
export function swallowedIn(document: Document): { offset: number; key: string }[] {
  const found: { offset: number; key: string }[] = []
  visit(document, {
    Pair(_, pair) {
      if (!isPair(pair) || !isScalar(pair.key) || !isScalar(pair.value)) return
      const key = String(pair.key.value)
      const { value, comment } = pair.value
      const empty = value === null || value === ''
      const plain = pair.value.type === undefined || pair.value.type === Scalar.PLAIN
      const cut = plain && typeof comment === 'string'
      if ((empty || cut) && holdsWords(key, typeof value === 'string' ? value : ''))
        found.push({ offset: pair.key.range?.[0] ?? 0, key })
    }
  })
  return found
}

/** The same by eye, for a file that does not parse because of it: unquoted words with ` #` behind them. */
export function guessSwallowed(text: string): { line: number; key: string }[] {
  const pattern = /(?:^|[\s{,])([a-z]+): +(?!["'|>&[{])([^"'\n,{}]*?)#[^\s#]/
  return text.split('\n').flatMap((line, index) => {
    const [, key = '', value = ''] = (/^\s*#/.test(line) ? null : pattern.exec(line)) ?? []
    return /(^|\s)$/.test(value) && holdsWords(key, value.trim()) ? [{ line: index + 1, key }] : []
  })
}

/** Whether a value under this key is words for people rather than a plain key. */
export function holdsWords(key: string, value: string): boolean {
  return wordKeys.has(key) || (eitherKeys.has(key) && !/^[A-Za-z][A-Za-z0-9_.-]*$/.test(value))
}
