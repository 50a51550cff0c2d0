import type { Reader, Store, Transactor } from '../database.ts'
import { call, sqlOf } from '../sql.ts'

export async function findOperatingOrganisation(store: Store): Promise<string | null> {
  const [row] = await call(store, (sql) => sql<{ id: string | null }[]>`select operating_organisation() as id`)
  return row?.id ?? null
}

/** @returns false when there are operators of another organisation */
export async function insertOperator(tx: Transactor, personId: string): Promise<boolean> {
  const [row] = await sqlOf(tx)<{ done: boolean }[]>`select name_operator(${personId}) as done`
  return row?.done ?? false
}

/** @returns false when that person was none */
export async function deleteOperator(tx: Transactor, personId: string): Promise<boolean> {
  const [row] = await sqlOf(tx)<{ done: boolean }[]>`select unname_operator(${personId}) as done`
  return row?.done ?? false
}

export interface OperatorRow {
  readonly id: string
  readonly name: string
  readonly number: string | null
  readonly email: string | null
}

/** The operators of this organisation who have not left it. */
export async function operatorsOf(reader: Reader): Promise<OperatorRow[]> {
  return sqlOf(reader)<OperatorRow[]>`
    select p.id, p.name, p.number, p.email from operator_ids() o
    join person p on p.organisation_id = ${reader.organisationId} and p.id = o and p.status = 'active'`
}
