import { fail } from '@sveltejs/kit'
import { operatingOrganisation } from '@hinoyojin/server/people/operators.ts'
import { askToRead, readerEmail } from '@hinoyojin/server/outreach/magazine/subscribe.ts'
import { readPublicForm } from '@hinoyojin/server/outreach/public-form/read-public-form.ts'
import { formSeal } from '@hinoyojin/server/outreach/public-form/seal.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { magazineWords } from '#app/words/magazine.ts'
import { pick } from '#app/words/pick.ts'
import { plain } from '#app/words/plain.ts'
import { publicFormWords } from '#app/words/public-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({
  words: pick(magazineWords, locals.locale),
  published: (await operatingOrganisation(currentStore())) !== null,
  seal: await formSeal(currentStore(), new Date())
})

export const actions: Actions = {
  default: async ({ request, locals, getClientAddress }) => {
    const now = new Date()
    const words = pick(magazineWords, locals.locale)
    const form = await request.formData()
    const typed = form.get('email')
    const email = typeof typed === 'string' ? typed.slice(0, 500) : ''
    const agreed = form.get('agree') === 'yes'
    const again = async (more: { problems?: ('email' | 'agree')[]; refused?: string }) =>
      fail(422, { email, agreed, sent: false, problems: [], ...more, seal: await formSeal(currentStore(), now) })
    const read = readerEmail.safeParse(email)
    if (!read.success || !agreed)
      return again({
        problems: [...(read.success ? [] : (['email'] as const)), ...(agreed ? [] : (['agree'] as const))]
      })
    const person = await readPublicForm(currentStore(), { form, address: getClientAddress(), now, kind: 'magazine' })
    if (!person.ok) return again({ refused: pick(publicFormWords, locals.locale)[person.code] })
    const asked = { email: read.data, locale: locals.locale, agreedTo: plain(words.agree) }
    const outcome = await askToRead(currentStore(), asked, { now, origin: mailOrigin() })
    if (!outcome.ok) return again({ refused: words.nobody })
    return { sent: true }
  }
}
