import type { Row, Table } from './table.ts'

/** What a column of the list can mean. `unit` may stand on several columns: head office, area, shop. */
export const fields = [
  'number',
  'name',
  'family-name',
  'given-name',
  'unit',
  'email',
  'joined',
  'left',
  'ignore'
] as const
export type Field = (typeof fields)[number]

/** One meaning per column, in the order of the file. */
export type Mapping = readonly Field[]

// Compared without spaces, in half width and lower case. The order within a line does not matter.
const NAMES: Readonly<Record<Exclude<Field, 'ignore'>, string>> = {
  number:
    '社員番号 従業員番号 スタッフ番号 職員番号 学籍番号 アルバイト番号 個人番号 従業員コード 社員コード スタッフコード 番号 社員no 従業員no スタッフno 職員no 学籍no 管理no no no. 社員id スタッフid 従業員id id number employeeid employeenumber employeeno employeecode staffid staffnumber staffno studentnumber studentid personnelnumber',
  name: '氏名 名前 お名前 従業員名 社員名 スタッフ名 職員名 学生氏名 氏名(漢字) 漢字氏名 フルネーム name fullname employeename staffname displayname',
  'family-name': '姓 氏 苗字 名字 姓(漢字) familyname lastname surname',
  'given-name': '名 名(漢字) givenname firstname',
  unit: '店舗 店舗名 部署 部署名 所属 所属名 所属部署 所属店舗 勤務先 勤務店 勤務地 配属先 事業所 エリア 部門 課 学部 学科 店 unit department dept store shop branch location area division team section group',
  email: 'メール メールアドレス eメール e-mail email mail emailaddress mailaddress',
  joined: '入社日 入社年月日 採用日 雇用開始日 入職日 入学日 開始日 joined joindate joinedon hiredate hired startdate',
  left: '退職日 退社日 退職年月日 雇用終了日 離職日 退学日 卒業日 終了日 left leavedate lefton termination terminationdate enddate'
}
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as Field] as const))
)

export interface ReadColumns {
  readonly header: Row
  readonly mapping: Mapping
  /** Rows of people: those below the header. */
  readonly rows: readonly Row[]
  /** Lines of totals and of headings printed again on every page: nobody's, so they are not read. */
  readonly skipped: readonly number[]
}

const SEARCHED_ROWS = 20
const MEASURED_ROWS = 50

/** The header is the row with the most known names among the first rows: titles and dates often stand above it. */
export function readColumns(table: Pick<Table, 'rows'>): ReadColumns {
  const scores = table.rows
    .slice(0, SEARCHED_ROWS)
    .map((row) => row.cells.filter((cell) => fieldOf(cell) !== 'ignore').length)
  const most = Math.max(...scores)
  const best = Math.max(0, scores.indexOf(most))
  const [first] = table.rows
  const headless = most <= 0 && first !== undefined && first.cells.some((cell) => /^[\s\p{Nd}-]+$/u.test(cell))
  const found = headless ? { line: 0, cells: [] } : (table.rows[best] ?? { line: 1, cells: [] })
  const below = headless ? table.rows : table.rows.slice(best + 1)
  const width = Math.max(found.cells.length, ...below.slice(0, MEASURED_ROWS).map(({ cells }) => cells.length))
  const headings = Array.from({ length: width }, (_, at) => (found.cells[at] ?? '').trim())
  const rows = below.filter((row) => !isTotal(row) && !isSame(row, found))
  const read = new Set(rows)
  return {
    header: { line: found.line, cells: headings.map((heading, at) => heading || lettersOf(at)) },
    mapping: splitNames(mappingOf(headings), headings, rows),
    rows,
    skipped: below.flatMap((row) => (read.has(row) ? [] : [row.line]))
  }
}

/** A column without a heading is called as the spreadsheet calls it: A, B ... AA. */
function lettersOf(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (at % 26))
}

const TOTAL = /^(総?合計|総計|小計|計|総?人数|在籍者数|(grand|sub)?total|sum)[:：]?(\d+[名人件]?)?$/i

function isTotal({ cells }: Row): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? ''
  return TOTAL.test(first.normalize('NFKC').replace(/\s/g, ''))
}

const isSame = (row: Row, header: Row) =>
  header.cells.length > 0 && header.cells.every((cell, at) => cell.trim() === (row.cells[at] ?? '').trim())

/** 氏名 over two columns (a merged heading leaves the second one empty) is family name and given name. */
function splitNames(mapping: Field[], headings: readonly string[], rows: readonly Row[]): Field[] {
  const at = mapping.indexOf('name')
  if (at < 0 || at + 1 >= headings.length || headings[at + 1] !== '') return mapping
  const measured = rows.slice(0, MEASURED_ROWS)
  const twoParts = measured.filter(({ cells }) => isNamePart(cells[at]) && isNamePart(cells[at + 1])).length
  if (twoParts * 2 <= measured.length) return mapping
  return mapping.map((field, i) => (i === at ? 'family-name' : i === at + 1 ? 'given-name' : field))
}

const isNamePart = (cell = '') => /^[^\d@]{1,20}$/.test(cell.trim())

/** Every field but the unit stands on one column: the first that is called so. */
function mappingOf(cells: readonly string[]): Field[] {
  const taken = new Set<Field>()
  return cells.map((cell) => {
    const field = fieldOf(cell)
    if (taken.has(field)) return 'ignore'
    if (field !== 'unit' && field !== 'ignore') taken.add(field)
    return field
  })
}

export function fieldOf(heading: string): Field {
  return (
    BY_NAME.get(
      heading
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s_・:：*※]/g, '')
        .replace(/\((必須|任意|半角|全角|\d+桁)\)$/, '')
    ) ?? 'ignore'
  )
}

export type MappingProblem = 'number-column-missing' | 'name-column-missing' | 'column-twice'

/** What has to be said before a list can be read. null: enough is known. */
export function mappingProblem(mapping: Mapping): MappingProblem | null {
  const count = (field: Field) => mapping.filter((each) => each === field).length
  if (fields.some((field) => field !== 'unit' && field !== 'ignore' && count(field) > 1)) return 'column-twice'
  if (count('number') === 0) return 'number-column-missing'
  return count('name') === 0 && count('family-name') === 0 ? 'name-column-missing' : null
}
