import type { Store } from '../store/database.ts'
import { revokeRow, setAside } from '../store/certificates/certificate-rows.ts'
import { changeAsAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import { readTyped, SERIAL_LENGTH } from './codes.ts'

export type Revoked = { ok: true } | NotAllowed | { ok: false; code: 'unknown-certificate' }

/** Says that a certificate no longer holds. There is no way back. Works for erased people too.
 *  @param makeWay the person may take a new one, because only the paper was wrong */
export async function revokeCertificate(store: Store, who: Asker, typed: string, makeWay: boolean): Promise<Revoked> {
  const serial = readTyped(typed, SERIAL_LENGTH)
  return changeAsAdministrator<Revoked>(store, who, async (tx) => {
    if (!serial || !(await revokeRow(tx, serial, 'mistake'))) return { ok: false, code: 'unknown-certificate' }
    if (makeWay) await setAside(tx, serial)
    await tx.audit('certificate.revoked', serial, { serial, makeWay })
    return { ok: true }
  })
}
