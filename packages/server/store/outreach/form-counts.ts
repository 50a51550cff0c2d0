import type { Store } from '../database.ts'
import { sqlOf } from '../sql.ts'

/** Counts one form for each subject. @returns how the counters stand now, in the order of `subjects` */
export async function countForm(
  store: Store,
  kind: string,
  subjects: readonly string[],
  windowStart: Date
): Promise<number[]> {
  return store.global(async (door) => {
    const sql = sqlOf(door)
    await sql`delete from public_form_count where window_start < ${windowStart}::timestamptz - interval '1 day'`
    const counts = await sql<{ subject: string; count: number }[]>`
      insert into public_form_count (kind, subject, window_start, count)
      select ${kind}, s, ${windowStart}, 1 from unnest(${[...subjects]}::text[]) as s order by s
      on conflict (kind, subject, window_start) do update set count = public_form_count.count + 1
      returning subject, count`
    return subjects.map((subject) => counts.find((row) => row.subject === subject)?.count ?? 0)
  })
}
