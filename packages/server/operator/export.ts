import { createHash } from 'node:crypto'
import type { Store } from '../store/database.ts'
import { withoutPaths } from '../post/own-outbox.ts'
import { isId } from '../store/id.ts'
import { organisationRow, rowsAfter, tenantTables, type ExportedRow } from '../store/operator/export-rows.ts'
import { asOperator, changeFromOutside, type Asker, type NotAllowed } from './as-operator.ts'
import { exportedTables } from './export-tables.ts'

const AT_ONCE = 1000

export type Exported =
  | { readonly ok: true; readonly fileName: string; readonly lines: AsyncIterable<string> }
  | NotAllowed
  | { readonly ok: false; readonly code: 'gone' }

/**
 * Everything of one organisation in one file of JSON lines (docs/how-to/operate.md describes it): a head, one line per row, an end with
 * the number of rows and a sum over all lines before it. Read a thousand rows at a time, so that it holds nobody up; what changes
 * meanwhile may or may not be in it.
 */
export async function exportOrganisation(store: Store, who: Asker, id: string, now: Date): Promise<Exported> {
  if (!isId(id)) return { ok: false, code: 'gone' }
  const head = await asOperator(store, who, () => store.read(id, organisationRow))
  if (head === null) return { ok: false, code: 'gone' }
  if ('ok' in head) return head as NotAllowed // no column of an organisation has this name
  const noted = await changeFromOutside(store, who, id, 'organisation.exported', async () => ({ ok: true }))
  if (!noted.ok) return { ok: false, code: 'not-allowed' }
  const slug = typeof head['slug'] === 'string' ? head['slug'] : 'organisation'
  return {
    ok: true,
    fileName: `hinoyojin-${slug}-${now.toISOString().slice(0, 10)}.jsonl`,
    lines: linesOf(store, id, head, now)
  }
}

async function* linesOf(store: Store, id: string, organisation: ExportedRow, now: Date): AsyncGenerator<string> {
  const digest = createHash('sha256')
  let count = 0
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`
    digest.update(text)
    return text
  }
  const all = await store.read(id, tenantTables)
  const tables = all.filter(({ name }) => exportedTables[name] === 'whole')
  yield line({
    format: 'hinoyojin-organisation',
    version: 1,
    madeAt: now.toISOString(),
    organisation,
    tables: tables.map(({ name }) => name),
    leftOut: Object.fromEntries(
      all.flatMap(({ name }) => {
        const how = exportedTables[name] ?? { leftOut: 'not decided yet' }
        return how === 'whole' ? [] : [[name, how.leftOut]]
      })
    )
  })
  for (const table of tables) {
    let found: ExportedRow[] = []
    do {
      const after = found.at(-1) ?? null
      found = await store.read(id, (reader) => rowsAfter(reader, table, after, AT_ONCE))
      for (const row of found) yield line({ table: table.name, row: table.name === 'mail' ? withoutLinks(row) : row })
      count += found.length
    } while (found.length === AT_ONCE)
  }
  yield `${JSON.stringify({ end: true, rows: count, sha256: digest.digest('hex') })}\n`
}

/** A letter without what its addresses lead to: like the tables that are left out, a link opens a door. */
function withoutLinks({ body, ...row }: ExportedRow): ExportedRow {
  return { ...row, body: typeof body === 'string' ? withoutPaths(body) : null, calendar: null, unsubscribe: null }
}
