import { z } from 'zod'
import type { Everyone } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

/** When this certificate was revoked; undefined: it was not. */
export async function revocationOf(door: Everyone, serial: string): Promise<Date | undefined> {
  const found = await sqlOf(door)`select revoked_at as "revokedAt" from certificate_revocation where serial = ${serial}`
  return rows(z.object({ revokedAt: z.date() }), found)[0]?.revokedAt
}

const revoked = z.object({ serial: z.string(), revokedAt: z.date() })

/** All serials that no longer hold, in the order of their names. */
export async function revocations(door: Everyone): Promise<z.infer<typeof revoked>[]> {
  return rows(
    revoked,
    await sqlOf(door)`select serial, revoked_at as "revokedAt" from certificate_revocation order by serial`
  )
}
