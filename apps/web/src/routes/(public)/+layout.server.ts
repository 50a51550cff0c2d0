import { operatingOrganisation } from '@hinoyojin/server/people/operators.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { publicWords } from '#app/words/public.ts'
import { pick } from '#app/words/pick.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals }) => ({
  around: pick(publicWords, locals.locale),
  signedInName: locals.who?.name,
  // Nobody is sent to a magazine that nobody publishes.
  magazine: (await operatingOrganisation(currentStore())) !== null
})
