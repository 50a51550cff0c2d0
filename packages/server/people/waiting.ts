import { randomInt } from 'node:crypto'
import type { Store, Transactor } from '../store/database.ts'
import { isId, newId } from '../store/id.ts'
import { removeActivation } from '../store/people/activation-rows.ts'
import { clearTallies } from '../store/people/guess-rows.ts'
import { insertPerson, peopleWithoutPin, takenNumbers } from '../store/people/person-rows.ts'
import { forgetDevices, putPin } from '../store/people/pin-rows.ts'
import {
  closeRequest,
  lockRequest,
  refuseOthers,
  waitingRequests,
  type LockedRequest,
  type WaitingRequest
} from '../store/people/request-rows.ts'
import { reachesUnit } from '../store/people/role-rows.ts'
import { endSessions } from '../store/people/session-rows.ts'
import { anotherWayIn } from './another-way-in.ts'
import { markOf } from './entry-request.ts'
import { numberSubject, sameName } from './number.ts'
import { mayOpenDoorOf, type Helper, type ReachRefusal } from './reach.ts'

export interface WaitingPerson extends WaitingRequest {
  /** The two digits on the waiting phone. */
  readonly mark: string
  /** Open organisations: people of the list with this name who have not come in yet. */
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly number: string | null }[]
}

/** Who stands before the posters of these units (subtrees), the longest first. Units out of the actor's reach are left out. */
export function waiting(store: Store, actor: Helper, scope: readonly string[]): Promise<WaitingPerson[]> {
  return store.read(actor.organisationId, async (reader) => {
    const reached = []
    for (const unitId of scope.filter(isId)) if (await reachesUnit(reader, actor, unitId)) reached.push(unitId)
    const found = []
    for (const request of reached.length === 0 ? [] : await waitingRequests(reader, reached)) {
      const { name } = request
      const unmatched = name !== null && request.personId === null ? await peopleWithoutPin(reader, request.unitId) : []
      found.push({
        ...request,
        mark: markOf(request.id),
        candidates: unmatched.filter((p) => name !== null && sameName(p.name, name))
      })
    }
    return found
  })
}

/** approve: it is the person of the number. match: it is this person of the list. new: nobody of the list, a newcomer. */
export type Decision =
  | { readonly kind: 'approve' }
  | { readonly kind: 'match'; readonly personId: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'refuse' }

export type DecisionRefusal =
  ReachRefusal | { readonly ok: false; readonly code: 'gone' | 'needs-match' | 'has-number' }

/** Lets a waiting person in, or not. From then on the chosen PIN is theirs and everyone else signed in as them is out. */
export async function decide(
  store: Store,
  actor: Helper,
  requestId: string,
  decision: Decision
): Promise<{ readonly ok: true; readonly personId: string | null } | DecisionRefusal> {
  if (!isId(requestId) || (decision.kind === 'match' && !isId(decision.personId)))
    return { ok: false, code: 'not-found' }
  return store.write(actor.organisationId, actor, async (tx) => {
    const request = await lockRequest(tx, requestId)
    if (request === null) return { ok: false, code: 'gone' }
    if (!(await reachesUnit(tx, actor, request.unitId))) return { ok: false, code: 'not-yours' }
    if (decision.kind === 'refuse') {
      await closeRequest(tx, request.id, 'refused', null)
      await tx.audit('entry.refused', request.id, { person: request.personId })
      return { ok: true, personId: null }
    }
    const who = await whoIsIt(tx, actor, request, decision)
    return who.ok ? letIn(tx, request, who.personId) : who
  })
}

async function whoIsIt(
  tx: Transactor,
  actor: Helper,
  request: LockedRequest,
  decision: Exclude<Decision, { kind: 'refuse' }>
): Promise<{ readonly ok: true; readonly personId: string } | DecisionRefusal> {
  if (decision.kind === 'new') {
    if (request.personId !== null) return { ok: false, code: 'has-number' }
    return { ok: true, personId: await addNewcomer(tx, request) }
  }
  if (decision.kind === 'match' && request.personId !== null && request.personId !== decision.personId)
    return { ok: false, code: 'has-number' }
  const personId = decision.kind === 'match' ? decision.personId : request.personId
  if (personId === null) return { ok: false, code: 'needs-match' }
  const reach = await mayOpenDoorOf(tx, actor, personId)
  return reach.ok ? { ok: true, personId } : reach
}

async function letIn(
  tx: Transactor,
  request: LockedRequest,
  personId: string
): Promise<{ ok: true; personId: string }> {
  await anotherWayIn(tx, personId, 'door')
  await putPin(tx, personId, request.pinHash)
  await removeActivation(tx, personId)
  await forgetDevices(tx, personId)
  await endSessions(tx, personId)
  await closeRequest(tx, request.id, 'approved', personId)
  await refuseOthers(tx, personId, request.id)
  await tx.audit('entry.approved', personId, { request: request.id })
  return { ok: true, personId }
}

/** A person the list does not know, with a number to sign in with from tomorrow on. */
async function addNewcomer(tx: Transactor, request: LockedRequest): Promise<string> {
  const id = newId()
  const number = await freeNumber(tx)
  await insertPerson(tx, { id, number, name: request.name ?? '', unitId: request.unitId, locale: request.locale })
  await clearTallies(tx, numberSubject(number), null) // of somebody who tried this number before it was anyone's
  await tx.audit('person.joined', id, { by: 'entry request', number })
  return id
}

/** Short, and not in order: from one number nobody can tell the next. */
async function freeNumber(tx: Transactor): Promise<string> {
  for (let digits = 4; ; digits += 1) {
    const tries = Array.from({ length: 20 }, () => String(randomInt(10 ** (digits - 1), 10 ** digits)))
    const taken = await takenNumbers(tx, tries)
    const free = tries.find((number) => !taken.includes(number))
    if (free !== undefined) return free
  }
}
