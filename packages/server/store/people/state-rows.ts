import type { Reader } from '../database.ts'
import { sqlOf } from '../sql.ts'

export type OrganisationState = 'open' | 'suspended' | 'erasing' | 'gone'

export async function findState(reader: Reader): Promise<OrganisationState> {
  const [row] = await sqlOf(reader)<{ state: OrganisationState }[]>`
    select case when erase_at is not null then 'erasing' when suspended_at is not null then 'suspended' else 'open' end as state
    from organisation where id = ${reader.organisationId}`
  return row?.state ?? 'gone'
}
