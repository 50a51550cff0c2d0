import type { ManualView } from '@hinoyojin/server/manual/manual.ts'
import { fill } from '#app/words/fill.ts'
import type { manualWords } from '#app/words/management-manual.ts'

/** A gap as a plain sentence. @param posts id -> its name in the language of the page */
export function gapText(
  gap: ManualView['gaps'][number],
  words: (typeof manualWords)['ja'],
  posts: Readonly<Record<string, string>>
): string {
  const post = 'post' in gap ? gap.post : ''
  return fill(words.gap[gap.code] ?? gap.code, {
    ...gap,
    post: post === 'night' ? words.night : (posts[post] ?? post),
    from: 'from' in gap ? gap.from || '22:00' : '',
    to: 'to' in gap ? gap.to || '9:00' : ''
  })
}
