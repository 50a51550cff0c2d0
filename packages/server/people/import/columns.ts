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
    '社員番号 従業員番号 スタッフ番号 職員番号 学籍番号 アルバイト番号 個人番号 従業員コード 社員コード スタッフコード 番号 社員no 従業員no no no. 社員id スタッフid 従業員id id number employeeid employeenumber employeeno employeecode staffid staffnumber staffno studentnumber studentid personnelnumber',
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
}

const SEARCHED_ROWS = 20

/** The header is the row with the most known names among the first rows: titles and dates often stand above it. */
export function readColumns(table: Pick<Table, 'rows'>): ReadColumns {
  const scores = table.rows
    .slice(0, SEARCHED_ROWS)
    .map((row) => row.cells.filter((cell) => fieldOf(cell) !== 'ignore').length)
  const best = Math.max(0, scores.indexOf(Math.max(...scores)))
  const header = table.rows[best] ?? { line: 1, cells: [] }
  return { header, mapping: mappingOf(header.cells), rows: table.rows.slice(best + 1) }
}

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
