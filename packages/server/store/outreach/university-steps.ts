import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface SpaceRow {
  readonly kind: 'company' | 'university'
  readonly name: string
  readonly slug: string
  /** Steps of the guided set-up that were done or left for later. */
  readonly steps: Readonly<Record<string, 'done' | 'later'>>
}

export async function readSpace(reader: Reader): Promise<SpaceRow | null> {
  const [row] = await sqlOf(reader)<SpaceRow[]>`
    select kind, name, slug, coalesce(settings -> 'setUp', '{}') as steps from organisation where id = ${reader.organisationId}`
  return row ?? null
}

export async function writeStep(tx: Transactor, step: string, state: 'done' | 'later'): Promise<void> {
  await sqlOf(tx)`
    update organisation
    set settings = settings || jsonb_build_object('setUp', coalesce(settings -> 'setUp', '{}') || jsonb_build_object(${step}::text, ${state}::text))
    where id = ${tx.organisationId}`
}
