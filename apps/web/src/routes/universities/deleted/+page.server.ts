import { pick } from '#app/words/pick.ts'
import { universityWords } from '#app/words/universities.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ words: pick(universityWords, locals.locale) })
