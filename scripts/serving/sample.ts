import { createSample } from '../../packages/server/people/sample.ts'
import { whatIsThere } from '../../packages/server/store/first-start.ts'
import { SAMPLE_UNITS } from '../../packages/server/people/sample-people.ts'
import { playSample } from '../../packages/server/training/play-sample.ts'
import type { Store } from '../../packages/server/store/database.ts'

/** On an empty database: makes the sample organisation and says which three addresses to open. */
export async function createSampleWhenEmpty(
  store: Store,
  origin: string,
  say: (message: string) => void
): Promise<void> {
  if ((await whatIsThere(store)).organisations > 0) return
  const { learner, manager, administrator, organisationId, people } = await createSample(store, { origin })
  say('Three people of the sample organisation, サンプル食堂. Each address works once:')
  say(`  learner        ${learner}`)
  say(`  manager        ${manager}`)
  say(`  administrator  ${administrator}`)
  const active = SAMPLE_UNITS.flatMap((unit) => unit.people).filter((person) => person.active)
  // In the background: the addresses are usable at once, and the shops fill up within seconds.
  void playSample(
    store,
    organisationId,
    active.flatMap(({ number }) => people[number] ?? [])
  ).catch(() => {
    // Stopped in the middle: the sample simply stays as far as it got.
  })
}
