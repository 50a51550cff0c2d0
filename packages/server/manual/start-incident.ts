import { z } from 'zod'
import { incidentDay, incidentLevel, NOTHING_BEFORE } from '@hinoyojin/core/schema/incident.ts'
import { scopeOf, isAdministrator } from '../people/units/scope.ts'
import { notAllowed, type NotAllowed } from '../people/units/scope.ts'
import type { Store } from '../store/database.ts'
import { newId } from '../store/id.ts'
import * as rows from '../store/manual/incident-rows.ts'
import { administrators, peopleByNumbers } from '../store/manual/manual-rows.ts'
import { listUnits } from '../store/management/units.ts'
import { chained } from './chain.ts'
import { manualNow } from './composed.ts'
import type { Working } from './incident-access.ts'
import { numbersIn } from './manual.ts'
import { storable } from './storable.ts'

const text = (most: number) => z.string().transform((value) => storable(value).slice(0, most))
const wish = z.object({
  title: text(120),
  known: text(4000),
  level: z.coerce.number().pipe(incidentLevel),
  drill: z.boolean(),
  /** '' is the whole organisation, for those who may. */
  unitId: z.string(),
  /** The day on which we knew; the deadlines count from it. */
  day: incidentDay
})
export type IncidentWish = z.input<typeof wish>

/** Begins an incident: team, checklist and log. Administrators anywhere, managers for their own shops. */
export async function startIncident(
  store: Store,
  who: Working,
  asked: IncidentWish,
  now: Date
): Promise<{ ok: true; id: string } | NotAllowed | { ok: false; code: 'title-missing' | 'unknown-unit' }> {
  const scope = scopeOf(who)
  if (scope?.length === 0) return notAllowed
  const read = wish.safeParse(asked)
  if (!read.success || read.data.title === '') return { ok: false, code: 'title-missing' }
  const { title, known, level, drill, day } = read.data
  return store.write(who.organisationId, { personId: who.personId }, async (tx) => {
    const units = await listUnits(tx, scope)
    const unit = units.find(({ id }) => id === read.data.unitId) ?? (read.data.unitId === '' ? units[0] : undefined)
    if (!unit) return { ok: false as const, code: 'unknown-unit' as const }
    const manual = await manualNow(tx)
    const id = newId()
    const plan = { ja: manual.body.ja, en: manual.body.en }
    await rows.insertIncident(tx, {
      id,
      title,
      drill,
      unitId: unit.id,
      manualVersion: manual.version,
      plan,
      startedAt: now
    })
    const named = await peopleByNumbers(tx, numbersIn(manual.answers))
    const people = [who.personId, ...(await administrators(tx)).map((each) => each.id), ...named.map((each) => each.id)]
    await rows.addMembers(tx, id, people)
    const whole = isAdministrator(who) && unit.parentId === null
    const first = chained({
      ...{
        incident: id,
        seq: 1,
        at: now.toISOString(),
        happened: null,
        late: false,
        person: who.personId,
        name: who.name
      },
      ...{
        kind: 'started',
        body: { title, known, level, drill, unit: whole ? null : unit.name },
        previous: NOTHING_BEFORE
      }
    })
    await rows.insertLine(tx, first, newId())
    const timer = chained({
      ...{
        incident: id,
        seq: 2,
        at: now.toISOString(),
        happened: null,
        late: false,
        person: who.personId,
        name: who.name
      },
      ...{ kind: 'timer', body: { start: 'known', at: day, before: null }, previous: first.hash }
    })
    await rows.insertLine(tx, timer, newId())
    await tx.audit(drill ? 'drill.started' : 'incident.started', id, { title })
    return { ok: true as const, id }
  })
}
