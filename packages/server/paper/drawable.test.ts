import { expect, test } from 'vitest'
import { asDrawn, undrawable } from './drawable.ts'
import { mendVariations, paperFont, variationOf } from './font.ts'

test.each([
  ['髙', 'ladder 髙'],
  ['𠮷', '𠮷 beyond the first plane'],
  ['﨑', '﨑'],
  ['葛\u{E0100}', '葛 in the form of the city'],
  ['辻\u{E0100}', '辻 with one dot'],
  ['\u{FA19}', 'the old 神'],
  ['ç', 'ç'],
  ['ơ', 'ơ'],
  ['Nguyễn Thị Hồng', 'a Vietnamese name'],
  ['か\u3099', 'か and a dakuten of its own'],
  ['あ\u3099', 'あ゙, which has no code of its own'],
  ['ﾀﾅｶ ﾊﾅｺ', 'half-width kana'],
  ['田中　花子', 'a full-width space'],
  ['Анна', 'Cyrillic'],
  ['e\u0301', 'e and its accent']
])('draws %s (%s)', (text) => {
  expect(undrawable(text)).toEqual([])
})

test.each([
  ['김철수', ['김', '철', '수'], 'Hangul'],
  ['花子👩‍🍳', ['👩‍🍳'], 'one picture, not three'],
  ['Łukasz', ['Ł'], 'Ł'],
  ['สมชาย', ['ส', 'ม', 'ช', 'า', 'ย'], 'Thai'],
  ['x\u0301', ['x\u0301'], 'a mark that has no place in the font'],
  ['葛\u{E0105}', ['葛\u{E0105}'], 'a form the font does not know'],
  ['田\u{1F3FB}', ['田\u{1F3FB}'], 'a colour of skin'],
  ['a\u{0000}b', ['\u{0000}'], 'a character that draws nothing']
])('refuses %s', (text, characters) => {
  expect(undrawable(text)).toEqual(characters)
})

test('a form of its own is drawn by the glyph the font has for it, not by the everyday one', () => {
  const font = paperFont()
  const form = variationOf(font, 0x845b, 0xe0100)
  expect(typeof form).toBe('object')
  expect(font.layout('葛\u{E0100}').glyphs.map(({ id }) => id)).toEqual([typeof form === 'object' ? form.glyph : 0])
  expect(font.layout('葛').glyphs[0]?.id).not.toBe(typeof form === 'object' ? form.glyph : 0)
})

test('a fontkit that works in another way is noticed at once', () => {
  const changed = { ...paperFont(), _cmapProcessor: { lookup: () => 0, uvs: null } }
  expect(() => mendVariations(changed as never)).toThrow('font.ts')
})

test('the spelling of a name is kept: an old form is not normalised away', () => {
  expect([...asDrawn('\u{FA19}')].map((each) => each.codePointAt(0))).toEqual([0xfa19])
  expect(asDrawn('ｶﾞｰﾅ か\u3099')).toBe('ガーナ が')
})

test('a soft hyphen does not take the hyphens away', () => {
  expect(asDrawn('A\u00ADB-C')).toBe('AB-C')
  undrawable('A\u00ADB-C')
  expect(paperFont().layout('-').advanceWidth).toBeGreaterThan(0)
})
