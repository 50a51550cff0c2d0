import { error, redirect } from '@sveltejs/kit'
import { isOperator } from '@hinoyojin/server/people/operators.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import type { SignedIn } from '@hinoyojin/server/people/sessions.ts'

type Here = { locals: App.Locals; url: URL }

/** The person signed in, or the way to the door. */
export function learner({ locals, url }: Here): SignedIn {
  if (!locals.who) redirect(303, `/in?to=${encodeURIComponent(url.pathname + url.search)}`)
  return locals.who
}

/** A manager or administrator, with the units (subtree roots) they answer for. */
export function manager(here: Here): SignedIn & { scope: string[] } {
  const who = learner(here)
  const scope = who.roles
    .filter(({ role }) => role === 'manager' || role === 'administrator')
    .map(({ unitId }) => unitId)
  if (scope.length === 0) error(403, { message: 'manager' })
  return { ...who, scope }
}

/** An administrator of the whole organisation. */
export function administrator(here: Here): SignedIn {
  const who = learner(here)
  if (!who.roles.some(({ role }) => role === 'administrator')) error(403, { message: 'administrator' })
  return who
}

/** Somebody who runs this installation (`hinoyojin operator add`), signed in by link or passkey. */
export async function operator(here: Here): Promise<SignedIn> {
  const who = learner(here)
  if (!(await isOperator(currentStore(), who))) error(403, { message: 'operator' })
  return who
}
