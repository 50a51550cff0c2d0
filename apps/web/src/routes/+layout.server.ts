import { offeredLocales } from '#app/locals/language.ts'
import { errors } from '#app/words/errors.ts'
import { pick } from '#app/words/pick.ts'
import type { LayoutServerLoad } from './$types'

// The error page has no load of its own, so its few sentences come along with every page, in one language.
export const load: LayoutServerLoad = ({ locals }) => ({
  locale: locals.locale,
  offered: offeredLocales(locals.who),
  look: locals.look,
  errorWords: pick(errors, locals.locale, locals.who?.organisation.kind)
})
