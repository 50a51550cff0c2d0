const kinds: Record<string, string> = {
  string: '文字', number: '数', int: '整数', boolean: 'true か false', array: '[ ] の並び', object: '項目の組', record: '項目の組', tuple: '[ ] の並び'
} // prettier-ignore

const forms: Record<string, string> = {
  'lower-case letters, digits and single hyphens': '小文字の英字・数字と、一つずつのハイフン(例: who-can-see)',
  'letters, digits, - and _, beginning with a letter': '英字で始まり、英字・数字・-・_ だけ',
  'a fact id such as F-096': '事実の番号(例: F-096)',
  'a duration such as 30m, 11h or 3d': '時間の長さ(例: 30m、11h、3d)',
  'a clock such as 18:40': '時刻(例: 18:40)'
}

/** What the schema expected, in Japanese; its own words where nobody has translated them yet. */
export function expectedInJapanese(expected: string): string {
  if (expected.startsWith('a gesture: '))
    return expected
      .replace('a gesture: ', '操作の名前: ')
      .replace(', or family.detail', '(細かくは post.delete のように)')
  if (expected.startsWith('exactly one surface'))
    return expected.replace('exactly one surface per block', '一つの表示に、次のうちちょうど一つ')
  return kinds[expected] ?? forms[expected] ?? expected
}
