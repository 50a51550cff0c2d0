import { describe, expect, test } from 'vitest'
import { mappingProblem, readColumns } from './columns.ts'
import { planImport } from './plan.ts'
import type { Answers, PersonNow, StateNow } from './plan-types.ts'
import { editDistance, UnitNames } from './unit-names.ts'

const unit = (id: string, name: string, ...above: string[]) => ({
  id,
  name,
  parentId: above.at(-1) ?? null,
  path: [...above, id]
})
const units = [
  unit('root', '本部'),
  unit('eki', '駅前店', 'root'),
  unit('minato', '港通り店', 'root'),
  unit('east', '東', 'root'),
  unit('hall-e', 'ホール', 'root', 'east'),
  unit('hall-m', 'ホール', 'root', 'minato')
]
const person = (number: string | null, name: string, unitId = 'eki', more: Partial<PersonNow> = {}): PersonNow => ({
  id: `id-${number}`,
  number,
  name,
  unitId,
  email: null,
  status: 'active',
  keepsKeys: false,
  ...more
})
const now: StateNow = {
  units,
  today: '2026-11-24',
  people: [
    person('0102', '佐藤 ゆうき'),
    person('0103', '髙橋 健二', 'minato'),
    person('0001', '木下 あかね', 'root', { keepsKeys: true }),
    person(null, '番号のない人'),
    person('0900', '前の人', 'eki', { status: 'left' })
  ]
}

function plan(text: string, answers: Partial<Answers> = {}, state = now) {
  const table = { rows: text.split('\n').map((line, at) => ({ line: at + 1, cells: line.split(',') })) }
  const { header, mapping, rows } = readColumns(table)
  const all = { mapping, units: {}, unitForAll: null, leave: false, setAside: false, pad: null, ...answers }
  return planImport(header, rows, all, state, 'id-importer')
}
const summary = (changes: ReturnType<typeof plan>['changes']) =>
  changes.map(({ kind, after }) => [kind, after.number, after.name, after.unitId])

describe('columns', () => {
  test.each([
    ['社員番号,氏名,店舗,メール,入社日,退職日', ['number', 'name', 'unit', 'email', 'joined', 'left']],
    ['Employee ID,Full name,Department,E-mail', ['number', 'name', 'unit', 'email']],
    ['従業員コード,姓,名,エリア,店舗名', ['number', 'family-name', 'given-name', 'unit', 'unit']],
    ['ＮＯ．,氏　名,フリガナ,所属', ['number', 'name', 'ignore', 'unit']],
    ['番号,番号,氏名', ['number', 'ignore', 'name']]
  ])('reads the headings %s', (text, mapping) => {
    expect(readColumns({ rows: [{ line: 1, cells: text.split(',') }] }).mapping).toEqual(mapping)
  })
  test('finds the headings under a title', () => {
    const rows = ['2026年11月 名簿', '', '社員番号,氏名', '1,山田'].map((line, at) => ({
      line: at + 1,
      cells: line.split(',')
    }))
    expect(readColumns({ rows })).toMatchObject({ header: { line: 3 }, rows: [{ line: 4 }] })
  })
  test('a list without headings loses nobody: its columns are called as in a spreadsheet', () => {
    const rows = ['0101,髙森 由布子,駅前店', '0102,佐久間 ひなた,駅前店'].map((line, at) => ({
      line: at + 1,
      cells: line.split(',')
    }))
    expect(readColumns({ rows })).toMatchObject({
      header: { cells: ['A', 'B', 'C'] },
      rows: [{ line: 1 }, { line: 2 }]
    })
  })
  test('a heading merged over two columns of names is family name and given name', () => {
    const rows = ['番号,氏名,,店舗', '1,黒須,ミカ,駅前店', '2,丁,浩然,駅前店'].map((line, at) => ({
      line: at + 1,
      cells: line.split(',')
    }))
    expect(readColumns({ rows })).toMatchObject({
      header: { cells: ['番号', '氏名', 'C', '店舗'] },
      mapping: ['number', 'family-name', 'given-name', 'unit']
    })
  })
  test.each(['合計,2', '総 計,,2名', ',,計', 'Total,2', '番号,氏名,店舗'])('%s is nobody', (line) => {
    const rows = ['番号,氏名,店舗', '1,計良 みさき,駅前店', line].map((text, at) => ({
      line: at + 1,
      cells: text.split(',')
    }))
    expect(readColumns({ rows })).toMatchObject({ rows: [{ line: 2 }], skipped: [3] })
  })
  test('says which column is missing', () => {
    expect(mappingProblem(['name', 'unit'])).toBe('number-column-missing')
    expect(mappingProblem(['number', 'unit'])).toBe('name-column-missing')
    expect(mappingProblem(['number', 'name', 'name'])).toBe('column-twice')
    expect(plan('所属,氏名\n駅前店,山田').mappingProblem).toBe('number-column-missing')
  })
})

describe('units', () => {
  const names = new UnitNames(units)
  test('finds a unit by its name, by a path and by the end of a path', () => {
    for (const [path, id] of [
      [['駅前店'], 'eki'],
      [['駅前 店'], 'eki'],
      [['本部', '駅前店'], 'eki'],
      [['東', 'ホール'], 'hall-e'],
      [['本部', '港通り店', 'ホール'], 'hall-m']
    ] as const) {
      expect(names.find(path)).toMatchObject({ kind: 'found', unit: { id } })
    }
  })
  test('a name that two units have is asked about, not guessed', () => {
    expect(names.find(['ホール'])).toMatchObject({ kind: 'ambiguous', among: [{ id: 'hall-e' }, { id: 'hall-m' }] })
  })
  test('suggests the nearest name', () => {
    expect(names.find(['駅前'])).toMatchObject({ kind: 'unknown', nearest: { id: 'eki' } })
    expect(names.find(['港通店'])).toMatchObject({ nearest: { id: 'minato' } })
    expect(names.find(['空港売店'])).toMatchObject({ nearest: null })
  })
  test('the distance of two names counts letters, also those outside the basic plane', () => {
    expect([editDistance('𠮷野店', '吉野店', 9), editDistance('駅前', '駅前店', 9), editDistance('', 'ab', 9)]).toEqual(
      [1, 1, 2]
    )
  })
})

describe('the plan', () => {
  test('tells new, changed, moved and unchanged people apart, by name', () => {
    const found = plan(
      '社員番号,氏名,店舗\n0102,佐藤 ゆうき,港通り店\n0103,髙橋 健次,港通り店\n0001,木下 あかね,本部\n0301,𠮷田 みお,東/ホール'
    )
    expect(summary(found.changes)).toEqual([
      ['change', '0102', '佐藤 ゆうき', 'minato'],
      ['change', '0103', '髙橋 健次', 'minato'],
      ['add', '0301', '𠮷田 みお', 'hall-e']
    ])
    expect(found).toMatchObject({ unchanged: 1, problems: [] })
  })
  test('numbers in full width are the same number, names are never rewritten', () => {
    expect(plan('番号,名前\n０１０２,佐藤 ゆうき')).toMatchObject({ unchanged: 1, changes: [] })
    expect(summary(plan('番号,名前\n０１０３,高橋 健二').changes)).toEqual([['change', '0103', '高橋 健二', 'minato']])
  })
  test('half-width kana become the same letters in full width', () => {
    const state = { ...now, people: [person('0105', 'ビシュヌ・タマン', 'eki')] }
    expect(plan('番号,名前\n0105,ﾋﾞｼｭﾇ･ﾀﾏﾝ', {}, state)).toMatchObject({ unchanged: 1, changes: [] })
  })
  test('an empty cell takes an address away, but never the one an administrator signs in with', () => {
    const mail = { email: 'tsumori@example.com' }
    const text = '番号,名前,メール\n0001,津守 朋,'
    const of = (keepsKeys: boolean) => ({ ...now, people: [person('0001', '津守 朋', 'root', { ...mail, keepsKeys })] })
    expect(plan(text, {}, of(true))).toMatchObject({ unchanged: 1, changes: [] })
    expect(plan(text, {}, of(false)).changes[0]?.after.email).toBeNull()
  })
  test('without a unit or mail column nothing is said about them', () => {
    const state = { ...now, people: [person('0102', '佐藤 ゆうき', 'eki', { email: 'sato@example.com' })] }
    expect(plan('番号,名前\n0102,佐藤 ゆうき', {}, state)).toMatchObject({ unchanged: 1 })
    expect(plan('番号,名前,メール\n0102,佐藤 ゆうき,', {}, state).changes[0]?.after.email).toBeNull()
  })
  test('nobody leaves unless it was chosen; then who is not listed leaves, except administrators and people without a number', () => {
    const text = '番号,名前,店舗\n0103,髙橋 健二,港通り店'
    expect(plan(text)).toMatchObject({ changes: [], missing: [{ number: '0102' }], kept: [{ number: '0001' }] })
    expect(summary(plan(text, { leave: true }).changes)).toEqual([['leave', '0102', '佐藤 ゆうき', 'eki']])
  })
  test('a person whose own row is to be repaired is not taken for missing', () => {
    const text = '番号,名前,店舗\n0102,,駅前店\n0103,髙橋 健二,どこか'
    const found = plan(text, { leave: true, setAside: true })
    expect(found.missing).toEqual([])
    expect(found.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'name-missing'],
      [3, 'unit-unknown']
    ])
  })
  test('a leaving date that has passed makes a person leave, a later one does not', () => {
    const text =
      '番号,名前,退職日\n0102,佐藤 ゆうき,2026/11/24\n0103,髙橋 健二,令和8年12月31日\n0777,もういない人,H30.3.31'
    const found = plan(text)
    expect(summary(found.changes)).toEqual([['leave', '0102', '佐藤 ゆうき', 'eki']])
    expect(found).toMatchObject({ unchanged: 1, alreadyGone: 1 })
  })
  test('who had left and is listed again comes back', () => {
    expect(summary(plan('番号,名前\n0900,前の人').changes)).toEqual([['return', '0900', '前の人', 'eki']])
  })
  test('a first day still to come is kept for the due date, a past one is not', () => {
    const found = plan('番号,名前,店舗,入社日\n1,あ,駅前店,2026-12-01\n2,い,駅前店,2015-04-01')
    expect(found.changes.map(({ joinsOn }) => joinsOn)).toEqual(['2026-12-01', null])
    expect(plan('番号,名前,店舗,入社日\n1,あ,駅前店,46357').changes[0]?.joinsOn).toBe('2026-12-01')
  })
  test('of two rows with one number neither is taken, and each names the other', () => {
    const found = plan('番号,名前,店舗\n5,あ,駅前店\n6,い,駅前店\n5,う,駅前店', { setAside: true })
    expect(found.problems.map(({ line, code, other, name }) => [line, code, other, name])).toEqual([
      [2, 'number-twice', 4, 'あ'],
      [4, 'number-twice', 2, 'う']
    ])
    expect(summary(found.changes)).toEqual([['add', '6', 'い', 'eki']])
  })
  test.each([
    [',あ,駅前店', '番号', 'number-missing'],
    ['1.2E+05,あ,駅前店', '番号', 'number-looks-broken'],
    ['7,=cmd(),駅前店', '名前', 'formula'],
    ['7,あ,', '店舗', 'unit-missing'],
    [`7,${'あ'.repeat(81)},駅前店`, '名前', 'name-too-long'],
    ['7,あ,駅前店,x@y', 'メール', 'email-odd'],
    ['7,あ,駅前店,,13月1日', '入社日', 'date-odd']
  ])('names row and column of %s', (row, column, code) => {
    expect(plan(`番号,名前,店舗,メール,入社日\n${row}`).problems).toMatchObject([{ line: 2, column, code }])
  })
  test('unknown units are asked about once each, with the nearest, and take an answer', () => {
    const text = '番号,名前,店舗\n1,あ,駅前\n2,い,駅前\n3,う,空港売店'
    const found = plan(text)
    expect(found.unknownUnits).toMatchObject([
      { key: '駅前', rows: 2, nearest: { id: 'eki', names: ['本部', '駅前店'] } },
      { key: '空港売店', rows: 1, nearest: null, below: ['本部'] }
    ])
    const answered = plan(text, { units: { 駅前: 'eki', 空港売店: 'new' } })
    expect(answered.problems).toEqual([])
    expect(answered.newUnits).toEqual([{ key: 'new:root/空港売店', parent: 'root', name: '空港売店' }])
    expect(summary(answered.changes).map(([, , , unitId]) => unitId)).toEqual(['eki', 'eki', 'new:root/空港売店'])
  })
  test('a path of new units is made once, from the known part down', () => {
    const found = plan('番号,名前,店舗\n1,あ,東/空港/売店\n2,い,東/空港/食堂', {
      units: { '東/空港/売店': 'new', '東/空港/食堂': 'new' }
    })
    expect(found.newUnits.map(({ key, parent }) => [key, parent])).toEqual([
      ['new:east/空港', 'east'],
      ['new:new:east/空港/売店', 'new:east/空港'],
      ['new:new:east/空港/食堂', 'new:east/空港']
    ])
  })
  test('leading zeros that a spreadsheet has eaten are noticed and asked about once', () => {
    const text = '番号,名前\n102,佐藤 ゆうき\n103,髙橋 健二'
    const found = plan(text, { leave: true })
    expect(found).toMatchObject({ zerosLost: { digits: 4, rows: 2, example: '0102' }, missing: [], changes: [] })
    expect(plan(text, { pad: 4 })).toMatchObject({ unchanged: 2, problems: [], zerosLost: null })
    expect(plan(text, { pad: 0, unitForAll: 'root' }).changes.map(({ kind }) => kind)).toEqual(['add', 'add'])
  })
})
