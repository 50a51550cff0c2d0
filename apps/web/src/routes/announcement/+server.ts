import { redirect } from '@sveltejs/kit'
import { insidePath } from '#app/locals/inside-path.ts'
import { PUT_AWAY } from '#app/locals/announced.ts'
import { formText } from '../admin/form-text.ts'
import type { RequestHandler } from './$types'

const KEPT = 12
const YEAR = 365 * 24 * 60 * 60

/** Puts a sentence of the operator away, in this browser. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData()
  const mark = formText(form, 'mark')
  if (/^[\w-]{9,14}$/.test(mark)) {
    const away = (cookies.get(PUT_AWAY) ?? '').split('.').filter((each) => each !== '' && each !== mark)
    const value = [...away, mark].slice(-KEPT).join('.')
    cookies.set(PUT_AWAY, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: url.protocol === 'https:',
      maxAge: YEAR
    })
  }
  redirect(303, insidePath(formText(form, 'to'), '/home'))
}
