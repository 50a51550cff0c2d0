import type { Reader } from '../database.ts'
import { sqlOf } from '../sql.ts'

/** What the organisation of this door is called. */
export async function ownName(reader: Reader): Promise<string> {
  const [row] = await sqlOf(reader)<
    { name: string }[]
  >`select name from organisation where id = ${reader.organisationId}`
  return row?.name ?? ''
}

/** The address of one of its people; null: they have none. */
export async function emailOfPerson(reader: Reader, personId: string): Promise<string | null> {
  const [row] = await sqlOf(reader)<{ email: string | null }[]>`
    select email from person where organisation_id = ${reader.organisationId} and id = ${personId}`
  return row?.email ?? null
}
