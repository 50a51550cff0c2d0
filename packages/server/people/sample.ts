import { randomInt } from 'node:crypto'
import { SYSTEM, type Store, type Transactor } from '../store/database.ts'
import { newId } from '../store/id.ts'
import { insertPerson } from '../store/people/person-rows.ts'
import { putPin } from '../store/people/pin-rows.ts'
import { insertUnit, issueEntryCode } from '../store/people/place-rows.ts'
import { insertGrant } from '../store/people/role-rows.ts'
import { insertSampleAssignment } from '../store/people/sample-rows.ts'
import { makeSlip } from './activation.ts'
import { newCode } from './code.ts'
import { addSignInLink, FIRST_LINK_MINUTES } from './links.ts'
import { createOrganisation } from './organisations.ts'
import { hashPin } from './pin-hash.ts'
import {
  SAMPLE_ADMINISTRATOR,
  SAMPLE_COURSE,
  SAMPLE_LEARNER,
  SAMPLE_MANAGER,
  SAMPLE_UNITS,
  type SamplePerson
} from './sample-people.ts'

/** Three addresses to open, each for one person and once; and what tests and the terminal may want to know besides. */
export interface Sample {
  readonly learner: string
  readonly manager: string
  readonly administrator: string
  readonly organisationId: string
  readonly rootId: string
  /** By unit name, e.g. 駅前店. */
  readonly units: Readonly<Record<string, { readonly id: string; readonly joinCode: string }>>
  /** By number, e.g. 0102. */
  readonly people: Readonly<Record<string, string>>
  /** For typing instead of scanning: number 0102 and this code. */
  readonly learnerCode: string
}

/** Makes サンプル食堂: head office, three shops, thirty people, one assignment. Nobody has a PIN that anybody knows.
 *  @throws when it exists already (its slug is taken) */
export async function createSample(store: Store, { origin }: { readonly origin: string }): Promise<Sample> {
  const founded = await createOrganisation(store, {
    name: 'サンプル食堂',
    slug: 'sample',
    administrator: SAMPLE_ADMINISTRATOR
  })
  const pins = await unknownPins()
  return store.write(founded.organisationId, SYSTEM, async (tx) => {
    const units: Record<string, { id: string; joinCode: string }> = {}
    const people: Record<string, string> = { [SAMPLE_ADMINISTRATOR.number]: founded.administratorId }
    for (const { name, code, people: members } of SAMPLE_UNITS) {
      const unit = (units[name] = { id: newId(), joinCode: newCode() })
      await insertUnit(tx, { id: unit.id, name, parentPath: [founded.rootId], code })
      await issueEntryCode(tx, unit.joinCode, unit.id)
      for (const member of members) people[member.number] = await addPerson(tx, unit.id, member, pins)
    }
    const assignment = {
      id: newId(),
      courseId: SAMPLE_COURSE,
      unitId: founded.rootId,
      dueInDays: 21,
      by: founded.administratorId
    }
    await insertSampleAssignment(tx, assignment)
    await tx.audit('sample.made', founded.organisationId)
    const slip = await makeSlip(tx, known(people, SAMPLE_LEARNER), 30)
    const manager = await addSignInLink(tx, known(people, SAMPLE_MANAGER), FIRST_LINK_MINUTES)
    return {
      learner: origin + slip.path,
      manager: origin + manager.path,
      administrator: origin + founded.link.path,
      organisationId: founded.organisationId,
      rootId: founded.rootId,
      units,
      people,
      learnerCode: slip.code
    }
  })
}

async function addPerson(tx: Transactor, unitId: string, member: SamplePerson, pins: string[]): Promise<string> {
  const id = newId()
  const { number, name, locale, days: joinedDaysAgo = 200 } = member
  await insertPerson(tx, { id, number, name, unitId, locale, joinedDaysAgo })
  const pin = member.active && pins.pop()
  if (pin) await putPin(tx, id, pin)
  if (member.manager) await insertGrant(tx, id, 'manager', unitId)
  return id
}

// Random and thrown away: a sample with well-known PINs is a back door in every installation that kept it.
async function unknownPins(): Promise<string[]> {
  const active = SAMPLE_UNITS.flatMap((unit) => unit.people).filter((person) => person.active)
  return Promise.all(active.map(() => hashPin(String(randomInt(1_000_000)).padStart(6, '0'))))
}

function known(people: Readonly<Record<string, string>>, number: string): string {
  const id = people[number]
  if (id === undefined) throw new Error(`The sample has nobody with the number ${number}.`)
  return id
}
