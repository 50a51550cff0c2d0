import { createSample } from '../../packages/server/people/sample.ts'
import { whatIsThere } from '../../packages/server/store/first-start.ts'
import type { Store } from '../../packages/server/store/database.ts'

/** On an empty database: makes the sample organisation and says which three addresses to open. */
export async function createSampleWhenEmpty(
  store: Store,
  origin: string,
  say: (message: string) => void
): Promise<void> {
  if ((await whatIsThere(store)).organisations > 0) return
  const { learner, manager, administrator } = await createSample(store, { origin })
  say('Three people of the sample organisation, サンプル食堂. Each address works once:')
  say(`  learner        ${learner}`)
  say(`  manager        ${manager}`)
  say(`  administrator  ${administrator}`)
}
