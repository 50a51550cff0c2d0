import { redirect } from '@sveltejs/kit'
import { organisationState, stateBehind, type OrganisationState } from '@hinoyojin/server/people/organisation-state.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'

/** Sends people of an organisation that rests or is gone to the page that says so. `secret`: what they bring along, a session, a link,
 *  a slip or the memory of a door. */
export async function unlessClosed(...secrets: (string | undefined | null)[]): Promise<void> {
  for (const secret of secrets) leaveWhen(await stateBehind(currentStore(), secret))
}

export async function unlessClosedHere(organisationId: string): Promise<void> {
  leaveWhen(await organisationState(currentStore(), organisationId))
}

function leaveWhen(state: OrganisationState | null): void {
  if (state !== null && state !== 'open') redirect(303, `/closed?state=${state}`)
}
