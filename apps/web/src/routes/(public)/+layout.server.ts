import { publicWords } from '#app/words/public.ts'
import { pick } from '#app/words/pick.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => ({
  around: pick(publicWords, locals.locale),
  signedInName: locals.who?.name
})
