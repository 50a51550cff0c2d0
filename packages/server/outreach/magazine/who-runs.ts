import { operatingOrganisation } from '../../people/operators.ts'
import type { Store } from '../../store/database.ts'
import { findSender } from '../../store/outreach/magazine-rows.ts'
import { ownName } from '../../store/outreach/own-name.ts'

/** Who runs this installation, for anybody who asks. */
export interface WhoRuns {
  readonly name: string
  /** How to reach them, as they wrote it; null: they have not yet. */
  readonly contact: string | null
}

/**
 * Taken from the sender's details of the magazine. The postal address stands in the issues only: the law wants it there, and it may be
 * somebody's home.
 *
 * @returns null while nobody is an operator
 */
export async function whoRuns(store: Store): Promise<WhoRuns | null> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null) return null
  return store.read(organisationId, async (reader) => {
    const sender = await findSender(reader)
    return sender ? { name: sender.name, contact: sender.contact } : { name: await ownName(reader), contact: null }
  })
}
