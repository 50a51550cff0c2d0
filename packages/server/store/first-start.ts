import type { Store } from './database.ts'
import { call } from './sql.ts'

/** What a starting server finds. */
export interface Found {
  readonly organisations: number
  /** The published courses with their releases, in one text; empty when there is none. */
  readonly courses: string
}

export async function whatIsThere(store: Store): Promise<Found> {
  const [found] = await call(
    store,
    (sql) => sql<Found[]>`
      select organisation_count() as organisations,
        (select coalesce(string_agg(course_id || ' ' || release_hash, ', ' order by course_id), '') from course_current) as courses`
  )
  return found ?? { organisations: 0, courses: '' }
}
