import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPath } from '../check/check-path.ts'
import { wholeModule } from '../check/example-module.ts'

let root: string
let count = 0
beforeAll(() => { root = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-read-')) }) // prettier-ignore
afterAll(() => fs.rmSync(root, { recursive: true }))

/** A sound module on disk, to be spoilt. */
function moduleOnDisk(): string {
  count += 1
  const folder = path.join(root, `m${count}`)
  for (const [file, text] of Object.entries(wholeModule().files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), text)
  }
  return folder
}

const problemsIn = (folder: string) =>
  checkPath(folder).problems.map(({ code, file, line }) => [code, path.relative(folder, file), line])
const story = '10-tea.scn.yaml'
const spoil = (folder: string, file: string, change: (text: string) => string | Uint8Array) =>
  fs.writeFileSync(path.join(folder, file), change(fs.readFileSync(path.join(folder, file), 'utf8')))

test('a sound module has no problems', () => {
  expect(problemsIn(moduleOnDisk())).toEqual([])
})

describe('a file that can not be read as it should', () => {
  test('saved with a byte order mark and CRLF is read, and mentioned', () => {
    const folder = moduleOnDisk()
    spoil(folder, story, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    spoil(folder, 'module.md', (text) => text.replaceAll('\n', '\r\n'))
    expect(problemsIn(folder)).toEqual([['I008', story, 1], ['I008', 'module.md', 1]]) // prettier-ignore
  })

  test('in another encoding names the line, and hides no problem of another file', () => {
    const folder = moduleOnDisk()
    spoil(folder, story, (text) =>
      Buffer.concat([
        Buffer.from(text.split('\n').slice(0, 3).join('\n') + '\ntitle: "'),
        Buffer.from([0x82, 0xa0, 0x82]),
        Buffer.from('"\n')
      ])
    )
    spoil(folder, '20-desk.spot.yaml', (text) => text.replace('region: [60, 60, 20, 20]', 'region: [90, 60, 20, 20]'))
    expect(problemsIn(folder)).toEqual([['E003', story, 4], ['E061', '20-desk.spot.yaml', 11]]) // prettier-ignore
  })

  test('in UTF-16 is told as a wrong encoding', () => {
    const folder = moduleOnDisk()
    spoil(folder, '30-tea.items.yaml', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'))
    expect(problemsIn(folder)).toEqual([['E003', '30-tea.items.yaml', 1]])
  })

  test('indented by tabs names the line', () => {
    const folder = moduleOnDisk()
    spoil(folder, story, (text) => text.replace('objectives:\n  look', 'objectives:\n\tlook'))
    expect(problemsIn(folder)).toEqual([['E006', story, 9]])
  })

  test('with a key written twice names it', () => {
    const folder = moduleOnDisk()
    spoil(folder, story, (text) => text.replace('minutes: 2\n', 'minutes: 2\nminutes: 3\n'))
    expect(checkPath(folder).problems).toMatchObject([
      { code: 'E011', line: 7, args: { kind: 'key', name: 'minutes' } }
    ])
  })

  test('larger than a megabyte is not read', () => {
    const folder = moduleOnDisk()
    spoil(folder, 'media/desk.svg', (text) => text + ' '.repeat(1_000_001))
    expect(problemsIn(folder)).toEqual([['E004', 'media/desk.svg', 1]])
  })

  test.runIf(process.platform !== 'win32')(
    'that is a link out of the folder is not followed; one that stays inside is',
    () => {
      const folder = moduleOnDisk()
      fs.writeFileSync(path.join(root, 'secret.yaml'), 'scenario: tea\n')
      fs.symlinkSync(path.join(root, 'secret.yaml'), path.join(folder, 'paths', 'out.yaml'))
      fs.symlinkSync(path.join(folder, 'paths', 'raw.yaml'), path.join(folder, 'paths', 'same.yaml'))
      fs.symlinkSync(path.join(root, 'gone.yaml'), path.join(folder, 'paths', 'gone.yaml'))
      expect(problemsIn(folder)).toEqual([['E007', 'paths/gone.yaml', 1], ['E005', 'paths/out.yaml', 1]]) // prettier-ignore
    }
  )

  test.runIf(process.platform === 'linux')('that is a pipe does not block', () => {
    const folder = moduleOnDisk()
    execFileSync('mkfifo', [path.join(folder, '40-pipe.scn.yaml')])
    expect(problemsIn(folder)).toEqual([['E007', '40-pipe.scn.yaml', 1]])
  })

  test('nested beyond all reason, or multiplying aliases, is a problem and no crash', () => {
    const folder = moduleOnDisk()
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)
    ]
    fs.writeFileSync(path.join(folder, '40-deep.scn.yaml'), '['.repeat(200_000))
    fs.writeFileSync(path.join(folder, '50-bomb.scn.yaml'), bomb.join('\n'))
    expect(problemsIn(folder).map(([code, file]) => [code, file])).toEqual([['E006', '40-deep.scn.yaml'], ['E006', '50-bomb.scn.yaml']]) // prettier-ignore
  })

  test('of no known kind is told to be unused', () => {
    const folder = moduleOnDisk()
    fs.writeFileSync(path.join(folder, '40-tea.scn.yml'), 'format: scn/1\n')
    expect(problemsIn(folder)).toEqual([['W009', '40-tea.scn.yml', 1]])
  })

  test('that is missing, or a folder with nothing to check in it, is a problem with its name', () => {
    expect(checkPath(root).problems).toMatchObject([{ code: 'E007', args: { reason: 'empty' } }])
    expect(checkPath(path.join(root, 'nowhere.scn.yaml')).problems).toMatchObject([
      { code: 'E007', args: { reason: 'missing' } }
    ])
  })

  test('a module page without its front matter says so', () => {
    const folder = moduleOnDisk()
    spoil(folder, 'module.md', () => '# お茶\n')
    expect(problemsIn(folder)).toContainEqual(['E006', 'module.md', 1])
  })
})

test('a file inside a module is checked with its module, and only its own problems are told', () => {
  const folder = moduleOnDisk()
  spoil(folder, story, (text) => text.replace('goto: bad }', 'goto: nowhere }'))
  spoil(folder, '30-tea.items.yaml', (text) => text.replace('draw: 2', 'draw: 9'))
  expect(checkPath(path.join(folder, story)).problems.map(({ code }) => code)).toEqual(['E010'])
})
