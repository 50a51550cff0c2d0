import { error } from '@sveltejs/kit'
import { newestLine } from '@hinoyojin/server/manual/incidents.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import type { RequestHandler } from './$types'

/** The number of the newest line, and nothing else: open pages ask for it every few seconds. */
export const GET: RequestHandler = async (event) => {
  const newest = await newestLine(currentStore(), learner(event), event.params.id)
  if (!newest.ok) error(404, { message: 'not-found' })
  return new Response(String(newest.seq), { headers: { 'content-type': 'text/plain' } })
}
