import type { Store } from './database.ts'
import { call } from './sql.ts'

/** What a starting server finds: nobody yet, and no course yet. */
export interface Found {
  readonly organisations: number
  readonly courses: number
}

export async function whatIsThere(store: Store): Promise<Found> {
  const [found] = await call(
    store,
    (sql) => sql<Found[]>`
    select organisation_count() as organisations, (select count(*) from course_current) as courses`
  )
  return found ?? { organisations: 0, courses: 0 }
}
