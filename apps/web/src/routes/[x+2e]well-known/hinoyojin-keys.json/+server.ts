import { keySetOf } from '@hinoyojin/server/signing/key-set.ts'
import { publicKeys } from '@hinoyojin/server/signing/signing.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { json } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** The public keys, for anybody who checks what was signed here. Also from pages of others: there is nothing secret in it. */
export const GET: RequestHandler = async () =>
  json(keySetOf(await publicKeys(currentStore())), {
    headers: { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' }
  })
