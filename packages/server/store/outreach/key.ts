import type { Store } from '../database.ts'
import { sqlOf } from '../sql.ts'

/** The key that seals forms and signs links. The first caller's `fresh` one becomes it, for every process and every restart after. */
export async function keepKey(store: Store, fresh: Buffer): Promise<Buffer> {
  return store.global(async (door) => {
    const sql = sqlOf(door)
    await sql`insert into outreach_key (secret) values (${fresh}) on conflict do nothing`
    const [row] = await sql<{ secret: Buffer }[]>`select secret from outreach_key`
    if (!row) throw new Error('The key of the forms was not stored.')
    return row.secret
  })
}
