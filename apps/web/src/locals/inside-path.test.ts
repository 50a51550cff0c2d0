import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insidePath } from './inside-path.ts'

const origin = 'https://training.example.com'

test('lets our own paths through, with what is asked of them', () => {
  for (const path of [
    '/home',
    '/shop?unit=1&show=late',
    '/learn/working-basics/who-can-see/lesson',
    '/in?to=%2Fhome',
    '/a/?b=//c'
  ])
    expect(insidePath(path, '/')).toBe(path)
})

test('whatever is wanted, a browser stays with us', () => {
  const trick = fc
    .array(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '%2e',
        '%5c',
        '%2f',
        '\t',
        '\n',
        '@',
        ':',
        'evil.example',
        'https:',
        ' ',
        '?',
        '#',
        'home',
        '\u0000'
      ),
      { maxLength: 8 }
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(trick, fc.string(), fc.webUrl()), (wanted) => {
      const found = new URL(insidePath(wanted, '/home'), origin)
      expect([found.origin, found.pathname.startsWith('//')]).toEqual([origin, false])
    }),
    { numRuns: 2000 }
  )
})
