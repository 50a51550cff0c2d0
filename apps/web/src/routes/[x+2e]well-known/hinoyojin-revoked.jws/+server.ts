import { revocationList } from '@hinoyojin/server/certificates/revocation-list.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import type { RequestHandler } from './$types'

/** Revoked certificates, signed: numbers that name nobody. */
export const GET: RequestHandler = async () =>
  new Response(await revocationList(currentStore(), new Date()), {
    headers: {
      'content-type': 'application/jose; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*'
    }
  })
