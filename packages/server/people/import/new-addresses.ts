import type { Transactor } from '../../store/database.ts'
import { roleHoldersAmong } from '../../store/people/person-rows.ts'
import { anotherWayIn } from '../another-way-in.ts'

interface Readdressed {
  readonly before: { readonly email: string | null }
  readonly after: { readonly id: string; readonly email: string | null }
}

/** Links are sent to the addresses of people with a role: a list that changes one opens a way in. */
export async function newAddresses(tx: Transactor, replaced: readonly Readdressed[]): Promise<void> {
  const changed = replaced.filter(({ before, after }) => after.email !== null && after.email !== before.email)
  for (const id of await roleHoldersAmong(
    tx,
    changed.map(({ after }) => after.id)
  ))
    await anotherWayIn(tx, id, 'address')
}
