import { SYSTEM, type Reader, type Store } from '../store/database.ts'
import { unsafeResults } from '../store/diagnosis/personal-rows.ts'
import { insertSnapshot, snapshotsOf } from '../store/diagnosis/snapshot-rows.ts'
import { readSettings } from '../store/management/settings.ts'
import { listUnits } from '../store/management/units.ts'
import { asAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import { withDepth } from '../people/units/tree.ts'
import { currentSurveys } from './current-surveys.ts'
import { figuresOf, groupFigures, type GroupFigures } from './group-figures.ts'
import { dayIn, endedQuarters, nextQuarter } from './quarter.ts'

export type { GroupFigures, Measure } from './group-figures.ts'
export { measures } from './group-figures.ts'

/** Results are kept for a year: nothing older could be counted. */
const QUARTERS = 4

/**
 * Makes the figures of quarters that have ended, once each. Whoever finishes a check is in the figures of one quarter only, so that
 * two dates differ by whole quarters of people and never by one person. May be called at any time and by many.
 */
export async function takeSnapshots(store: Store, organisationId: string, now: Date): Promise<number> {
  const { missing, version } = await store.read(organisationId, async (reader) => {
    const { timezone } = await readSettings(reader)
    const made = new Set((await snapshotsOf(reader)).map(({ quarter }) => quarter))
    const ended = endedQuarters(dayIn(timezone, now), QUARTERS)
    return { missing: ended.filter(({ from }) => !made.has(from)), version: currentSurveys().key.version }
  })
  if (missing.length === 0) return 0
  await store.write(organisationId, SYSTEM, async (tx) => {
    tx.unaudited('figures of a quarter follow from what was there; the day says when')
    const units = withDepth(await listUnits(tx, null))
    const { smallGroup } = await readSettings(tx)
    for (const { from, until } of missing) {
      const rows = await unsafeResults(tx, from, until)
      await insertSnapshot(tx, from, figuresOf(units, rows, version, smallGroup), now)
    }
  })
  return missing.length
}

export interface QuarterFigures {
  readonly quarter: string
  readonly figures: GroupFigures
}

/** Figures of past quarters, the newest first; of the quarter that runs now nothing, not even how many took part. */
export async function groupFiguresOf(
  store: Store,
  who: Asker,
  now: Date
): Promise<{ ok: true; quarters: QuarterFigures[]; next: string } | NotAllowed> {
  const allowed = await asAdministrator(store, who, async (reader) => ({
    ok: true as const,
    next: await next(reader, now)
  }))
  if (!allowed.ok) return allowed
  await takeSnapshots(store, who.organisationId, now)
  const rows = await store.read(who.organisationId, (reader) => snapshotsOf(reader))
  const quarters = rows.map(({ quarter, body }) => ({ quarter, figures: groupFigures.parse(body) }))
  return { ok: true, quarters, next: allowed.next }
}

async function next(reader: Reader, now: Date): Promise<string> {
  return nextQuarter(dayIn((await readSettings(reader)).timezone, now))
}
