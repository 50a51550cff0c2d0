import { inject } from 'vitest'
import { openStoreAt, type Store } from '@hinoyojin/server/store/database.ts'
import { newId } from '@hinoyojin/server/store/id.ts'
import { openLine } from '@hinoyojin/server/store/line.ts'
import { connecting, OWNER_ROLE, type DatabasePlace } from '@hinoyojin/server/store/place.ts'
import { TEMPLATE } from './database-server.ts'
import type {} from './vitest-global.ts'

export interface TestDatabase {
  readonly store: Store
  readonly place: Extract<DatabasePlace, { kind: 'embedded' }>
  /** Closes the store and removes the database. */
  close(): Promise<void>
}

/** A migrated, empty database of its own and the opened store. Call it in `beforeAll`, `close` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const place = await emptyDatabase(TEMPLATE)
  const store = await openStoreAt(place)
  return { store, place, close: () => store.close().then(() => dropDatabase(place)) }
}

/** A database without a store: a copy of the template, or bare (no tables) to try migrations on. */
export async function emptyDatabase(template: typeof TEMPLATE | 'bare'): Promise<TestDatabase['place']> {
  const place = {
    kind: 'embedded',
    socketFolder: socketFolder(),
    database: `test_${newId().replaceAll('-', '')}`
  } as const
  const from = template === 'bare' ? 'template0' : template
  await administer(place, `create database ${place.database} template ${from} owner ${OWNER_ROLE} strategy file_copy`)
  return place
}

export function dropDatabase(place: TestDatabase['place']): Promise<void> {
  return administer(place, `drop database ${place.database} with (force)`)
}

async function administer(place: TestDatabase['place'], statement: string): Promise<void> {
  const line = openLine(connecting({ ...place, database: 'postgres' }, 'administrator'))
  try {
    await line.sql.unsafe(statement)
  } finally {
    await line.end()
  }
}

function socketFolder(): string {
  const folder: string | undefined = inject('hinoyojinSocketFolder')
  if (!folder)
    throw new Error(
      'No test database: run this file in the vitest project "database" (packages/dev-env/vitest-global.ts).'
    )
  return folder
}
