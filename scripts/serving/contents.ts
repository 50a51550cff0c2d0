import fs from 'node:fs'
import path from 'node:path'
import type { Store } from '../../packages/server/store/database.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
export const CONTENT = path.join(ROOT, 'content')

export interface Link {
  readonly title: string
  readonly url: string
}

/** Seam: publishContent(store, contentDir) of packages/server/training/publish.ts. */
export async function publish(store: Store): Promise<void> {
  const file = path.join(ROOT, 'packages', 'server', 'training', 'publish.ts')
  if (!fs.existsSync(file)) return
  const { publishContent } = (await import(file)) as { publishContent(store: Store, contentDir: string): Promise<unknown> }
  await publishContent(store, CONTENT)
}

/** Seam: createSample(store, { origin }) of packages/server/people/sample.ts gives the links to print. */
export async function createSampleOrganisation(store: Store, origin: string): Promise<readonly Link[]> {
  const file = path.join(ROOT, 'packages', 'server', 'people', 'sample.ts')
  if (!fs.existsSync(file)) return []
  const { createSample } = (await import(file)) as { createSample(store: Store, at: { origin: string }): Promise<readonly Link[]> }
  return createSample(store, { origin })
}
