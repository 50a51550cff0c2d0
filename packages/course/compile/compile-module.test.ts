import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wholeModule } from '../check/example-module.ts'
import { readContentRoot, type ContentRoot } from '../read/content-root.ts'
import { folderOf } from '../read/folder.ts'
import { readShaped } from '../read/shaped.ts'
import type { Pack } from '@hinoyojin/core/schema/pack.ts'
import { factSource } from '@hinoyojin/core/schema/module.ts'
import { compileFolder, packHash, type CompiledModule } from './compile-module.ts'

const factText =
  'id: F-001\ntext: "名簿は個人の情報。"\nsource: "役所"\ndate: "2025"\nchecked: "2026-11-23"\nkind: law\n'
const fact = readShaped(factSource, 'facts/F-001.yaml', new TextEncoder().encode(factText)).located
const root: ContentRoot = {
  ...readContentRoot('/nowhere'),
  facts: new Map(fact ? [['F-001', fact]] : []),
  problems: [],
  complete: true
}

function compiled(files: Record<string, string>): CompiledModule {
  const result = compileFolder(folderOf(files), root, 'tea')
  if (Array.isArray(result)) throw new Error(JSON.stringify(result))
  return result
}
const { files } = wholeModule()

describe('the hash of a pack', () => {
  test('is the same for the same texts, in whatever order the files come and with whatever line ends and remarks', () => {
    const hash = compiled(files).pack.hash
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.entries(files), { minLength: Object.keys(files).length }),
        fc.boolean(),
        fc.string(),
        (shuffled, returns, remark) => {
          const dressed = shuffled.map(([file, text]): [string, string] => {
            if (file.endsWith('.svg')) return [file, text]
            const said = file.endsWith('.yaml')
              ? `# ${remark.replaceAll(/[\n\r\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, '')}\n${text}`
              : text
            return [file, returns ? said.replaceAll('\n', '\r\n') : said]
          })
          expect(compiled(Object.fromEntries(dressed)).pack.hash).toBe(hash)
        }
      ),
      { numRuns: 50 }
    )
  })

  test.each([
    ['a word', '10-tea.scn.yaml', '寝る', 'ねる'], ['a verdict', '30-tea.items.yaml', 'verdict: missed, why: "名前', 'verdict: partial, why: "名前'],
    ['a region', '20-desk.spot.yaml', '[10, 10, 20, 20]', '[10, 10, 21, 20]'], ['a picture', 'media/desk.svg', 'height="6"', 'height="5"']
  ])('changes with %s', (_, file, from, to) => {
    const changed = wholeModule({ [file]: { [from]: to }, 'paths/raw.yaml': null, 'paths/crop.yaml': null }).files
    expect(compiled(changed).pack.hash).not.toBe(compiled(files).pack.hash)
  }) // prettier-ignore

  test('is not touched by golden paths and notes, which are no part of what is learnt', () => {
    expect(compiled({ ...files, 'NOTES.md': 'x' }).pack.hash).toBe(compiled(files).pack.hash)
  })

  test('can be worked out again from the pack', () => {
    const { pack } = compiled(files)
    expect(packHash(JSON.parse(JSON.stringify(pack)) as Pack)).toBe(pack.hash)
  })
})

test('a pack brings the bytes of its pictures, by their hash', () => {
  const { pack, media } = compiled(files)
  expect([...media.keys()]).toEqual(Object.values(pack.media).map(({ hash }) => hash))
  expect(pack.media.desk).toMatchObject({
    type: 'image/svg+xml',
    clues: { list: [10, 10, 20, 20], cup: [60, 60, 20, 20] }
  })
})

test('nothing is half-published: one error, and there is no pack', () => {
  const broken = wholeModule({ '20-desk.spot.yaml': { 'region: [60, 60, 20, 20]': 'region: [90, 60, 20, 20]' } }).files
  expect(compileFolder(folderOf(broken), root, 'tea')).toMatchObject([{ code: 'E061' }])
})

test('a fact that is not in the content folder stands in the way', () => {
  expect(compileFolder(folderOf(files), { ...root, facts: new Map() }, 'tea')).toContainEqual(
    expect.objectContaining({ code: 'E010', args: { kind: 'fact', name: 'F-001' } })
  )
})
