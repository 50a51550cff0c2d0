import { problemAt } from '../../read/problem-at.ts'
import { wholeModule } from '../example-module.ts'
import type { Rule } from '../rule.ts'

const dangers: [RegExp, string][] = [
  [/<script/i, '<script>'],
  [/<foreignObject/i, '<foreignObject>'],
  [/<(iframe|embed|object)\b/i, '<iframe>'],
  [/\son[a-z]+\s*=/i, 'on…='],
  [/<!(ENTITY|DOCTYPE)/i, '<!ENTITY>'],
  [/javascript:/i, 'javascript:'],
  [/(href|src)\s*=\s*["']\s*(?!#|data:image\/)[^"'\s]/i, 'href'],
  [/url\(\s*["']?\s*(?!#|data:)/i, 'url(…)'],
  [/@import/i, '@import']
]

/** A drawing is served from our own address: it may hold no program and fetch nothing from elsewhere. */
export const unsafePicture: Rule = {
  name: 'unsafe-picture',
  code: 'E063',
  flagged: wholeModule({ 'media/desk.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>' }),
  passing: wholeModule(),
  check: (module) =>
    Object.entries(module.media).flatMap(([name, { picture }]) => {
      if (picture?.type !== 'image/svg+xml') return []
      const text = new TextDecoder().decode(picture.bytes)
      return dangers.flatMap(([pattern, found]) => {
        const match = pattern.exec(text)
        return match
          ? [problemAt('E063', picture.file, text.slice(0, match.index).split('\n').length, { name, found })]
          : []
      })
    })
}
