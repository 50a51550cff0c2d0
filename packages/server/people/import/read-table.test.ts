import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readDay, readEmail, readName, readNumber } from './cells.ts'
import { fieldOf } from './columns.ts'
import { readTable } from './read-table.ts'
import { LIMITS } from './table.ts'
import { unitPath } from './unit-names.ts'

const bytes = (text: string, encoding = 'utf-8', addBOM = false) => iconv.encode(text, encoding, { addBOM })
const cells = async (data: Uint8Array) => {
  const table = await readTable(data)
  return table.ok ? table.rows.map((row) => row.cells) : table
}
const people = '社員番号,氏名,店舗\r\n0102,佐藤 ゆうき,駅前店\r\n0103,髙橋 健二,港通り店\r\n'
const rows = [
  ['社員番号', '氏名', '店舗'],
  ['0102', '佐藤 ゆうき', '駅前店'],
  ['0103', '髙橋 健二', '港通り店']
]

describe('letters', () => {
  test.each([
    ['UTF-8', bytes(people)],
    ['UTF-8 with a byte order mark', bytes(people, 'utf-8', true)],
    ['UTF-16 little endian with a mark', bytes(people, 'utf-16le', true)],
    ['UTF-16 big endian with a mark', bytes(people, 'utf-16be', true)],
    ['UTF-16 little endian without a mark', bytes(people, 'utf-16le')],
    ['Shift_JIS as Excel writes it', bytes(people, 'cp932')]
  ])('reads %s', async (_, data) => expect(await cells(data)).toEqual(rows))

  test('reads EUC-JP', async () => {
    const text = '社員番号,氏名\n1,山田太郎\n2,鈴木花子\n'
    expect(await cells(bytes(text, 'euc-jp'))).toEqual([
      ['社員番号', '氏名'],
      ['1', '山田太郎'],
      ['2', '鈴木花子']
    ])
  })

  test('keeps 髙, 﨑 and 𠮷 as they are', async () => {
    expect(await cells(bytes('氏名\n髙橋\n山﨑\n𠮷田\n'))).toEqual([['氏名'], ['髙橋'], ['山﨑'], ['𠮷田']])
    expect(await cells(bytes('氏名\n髙橋\n山﨑\n', 'cp932'))).toEqual([['氏名'], ['髙橋'], ['山﨑']])
  })

  test('refuses letters that are no text, with the line', async () => {
    const broken = Buffer.concat([bytes('番号,氏名\n1,', 'cp932'), Buffer.from([0x81, 0xff, 0xfd, 0xff])])
    expect(await cells(broken)).toEqual({ ok: false, code: 'unreadable-letters', line: 2 })
  })
})

describe('csv', () => {
  test.each([[';'], ['\t'], [',']])('finds out that the separator is "%s"', async (separator) => {
    expect(await cells(bytes(people.replaceAll(',', separator)))).toEqual(rows)
  })
  test('a separator inside quotes does not count', async () => {
    expect(await cells(bytes('番号;氏名\n1;"a,b,c,d,e"\n'))).toEqual([
      ['番号', '氏名'],
      ['1', 'a,b,c,d,e']
    ])
  })
  test('quotes, doubled quotes and line breaks in a cell are read', async () => {
    expect(await cells(bytes('a,b\n"x ""y""","1\n2"\n'))).toEqual([
      ['a', 'b'],
      ['x "y"', '1\n2']
    ])
  })
  test('a quote that is never closed is refused with its line', async () => {
    expect(await cells(bytes('番号,氏名\n1,山田\n2,"佐藤\n3,鈴木\n'))).toEqual({
      ok: false,
      code: 'open-quote',
      line: 3
    })
  })
  test('lines are counted as an editor shows them, over line breaks in cells and empty lines', async () => {
    const table = await readTable(bytes('番号,氏名\n\n1,"山\n田"\n2,佐藤\n'))
    expect(table.ok && table.rows.map(({ line }) => line)).toEqual([1, 3, 5])
  })
  test('="0012" is the text 0012, any other formula stays a text', async () => {
    expect(await cells(bytes('番号,氏名\n"=""0012""",=cmd()\n'))).toEqual([
      ['番号', '氏名'],
      ['0012', '=cmd()']
    ])
  })
  test('an empty file and one with blank lines only are called empty', async () => {
    expect(await cells(bytes(''))).toEqual({ ok: false, code: 'empty' })
    expect(await cells(bytes('\n,,\n \n'.replace(' ', '')))).toEqual({ ok: false, code: 'empty' })
  })
  test('100,000 rows are read, 200,001 are refused', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `${at},人${at},駅前店`).join('\n')
    const table = await readTable(bytes(lines(100_000)))
    expect(table.ok && table.rows.length).toBe(100_000)
    expect(await cells(bytes(lines(LIMITS.rows + 1)))).toMatchObject({ code: 'too-many-rows' })
  })
  test('refuses 20 MB and more before reading it', async () => {
    expect(await cells(Buffer.alloc(LIMITS.bytes + 1, 65))).toEqual({ ok: false, code: 'too-large' })
  })
  test('what was written is read again or refused, in each encoding', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('髙', '𠮷', 'あ', 'ｱ', '①', '～', '〜', '−', 'é', '"', ',', ';', '\n', ' ', '0', '=', 'A')
    })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'cp932'), async (source, encoding) => {
        const quoted = source.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        const data = bytes(quoted, encoding, true)
        const kept = iconv.decode(data, encoding) === quoted
        const read = await cells(data)
        // An encoding that has no place for a letter loses it while writing; reading can not know.
        if (!kept) return
        const expected = source
          .filter((row) => row.some((text) => text !== ''))
          .map((row) => row.map((text) => /^="([^"]*)"$/.exec(text)?.[1] ?? text))
        expect(read).toEqual(expected.length ? expected : { ok: false, code: 'empty' })
      }),
      { numRuns: 300 }
    )
  })
})

describe('xlsx', () => {
  const workbook = async (fill: (sheet: ExcelJS.Worksheet) => void) => {
    const book = new ExcelJS.Workbook()
    fill(book.addWorksheet('名簿'))
    return new Uint8Array(await book.xlsx.writeBuffer())
  }
  test('reads text, numbers, dates, formula results and rich text as a person sees them', async () => {
    const data = await workbook((sheet) => {
      sheet.addRow(['社員番号', '氏名', '店舗', '入社日'])
      sheet.addRow(['0102', '髙橋 健二', { formula: 'A1', result: '駅前店' }, new Date('2026-04-01T00:00:00Z')])
      sheet.addRow([103, { richText: [{ text: '𠮷' }, { text: '田' }] }, '港通り店'])
    })
    expect(await cells(data)).toEqual([
      ['社員番号', '氏名', '店舗', '入社日'],
      ['0102', '髙橋 健二', '駅前店', '2026-04-01'],
      ['103', '𠮷田', '港通り店']
    ])
  })
  test('a formula without a result is a text, never run', async () => {
    const data = await workbook((sheet) =>
      sheet.addRow(['a', { formula: 'HYPERLINK("x")' } as ExcelJS.CellFormulaValue])
    )
    expect(await cells(data)).toEqual([['a', '=HYPERLINK("x")']])
  })
  test('a zip that grows beyond the bound is refused, whatever it says about its size', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.alloc(LIMITS.expandedBytes + 1)), 10)
    expect(await cells(bomb)).toEqual({ ok: false, code: 'expands-too-much' })
  })
  test('what the directory of a zip does not name is not read, however much it would grow', async () => {
    const sheet = await workbook((page) => page.addRow(['0102', '髙橋 健二']))
    const hidden = Buffer.from(`<sst>${'<si><t>x</t></si>'.repeat(200_000)}</sst>`)
    const planted = withHiddenEntry(Buffer.from(sheet), 'xl/sharedStrings.xml', deflateRawSync(hidden), hidden.length)
    expect(await cells(planted)).toEqual(await cells(sheet))
  })
  test('entries that lie on top of each other are refused', async () => {
    const single = zipOf('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.alloc(3000)), 3000)
    const at = single.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    const [start, entry, end] = [single.subarray(0, at), single.subarray(at, -22), Buffer.from(single.subarray(-22))]
    end.writeUInt16LE(1000, 10)
    const repeated = Buffer.concat([start, ...Array<Buffer>(1000).fill(entry), end])
    expect(await cells(repeated)).toEqual({ ok: false, code: 'broken-file' })
  })
  test('a zip without a sheet, a broken one and an old workbook are refused with their reason', async () => {
    expect(await cells(zipOf('readme.txt', deflateRawSync(Buffer.from('x')), 1))).toEqual({
      ok: false,
      code: 'not-a-table'
    })
    expect(await cells(Buffer.from('PK\x03\x04nothing'))).toEqual({ ok: false, code: 'broken-file' })
    const half = await workbook((sheet) => sheet.addRow(['a']))
    expect(await cells(half.subarray(0, half.length - 200))).toMatchObject({ ok: false })
    expect(await cells(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual({
      ok: false,
      code: 'old-excel-or-password'
    })
  })
  test('a cell of nothing but blanks is read as quickly as any other', () => {
    for (const blanks of [' '.repeat(200_000), `a${' '.repeat(200_000)}b`, '\u3000'.repeat(200_000)]) {
      const began = performance.now()
      readName(blanks)
      readNumber(blanks)
      readEmail(blanks)
      readDay(blanks)
      unitPath([blanks])
      fieldOf(blanks)
      expect(performance.now() - began).toBeLessThan(2000) // minutes, where a pattern goes back over the blanks
    }
  })
  test('any bytes are rows or a problem, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (noise, zip) => {
        const table = await readTable(zip ? Buffer.concat([Buffer.from('PK\x03\x04'), noise]) : noise)
        expect(typeof table.ok).toBe('boolean')
      })
    )
  })
})

/** The same zip with one more entry in front, which its directory does not name. */
function withHiddenEntry(zip: Buffer, name: string, data: Buffer, size: number): Buffer {
  const front = zipOf(name, data, size).subarray(0, 30 + name.length + data.length)
  const moved = Buffer.concat([front, zip])
  const end = moved.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const directory = moved.readUInt32LE(end + 16) + front.length
  moved.writeUInt32LE(directory, end + 16)
  for (let at = directory; at + 46 <= end && moved.readUInt32LE(at) === 0x02014b50;) {
    moved.writeUInt32LE(moved.readUInt32LE(at + 42) + front.length, at + 42)
    at += 46 + moved.readUInt16LE(at + 28) + moved.readUInt16LE(at + 30) + moved.readUInt16LE(at + 32)
  }
  return moved
}

/** A zip of one entry that claims `says` bytes. */
function zipOf(name: string, data: Buffer, says: number): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(says, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(data.length, 20)
  central.writeUInt32LE(says, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + data.length, 16)
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end])
}
