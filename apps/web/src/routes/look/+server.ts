import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { savePreferences } from '@hinoyojin/server/people/preferences.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { look, lookCookie, lookCookieOptions, writeLook } from '#app/locals/look.ts'
import { insidePath } from '#app/locals/inside-path.ts'
import type { RequestHandler } from './$types'

const change = z.object({
  locale: look.shape.locale,
  theme: z.enum(['auto', 'light', 'dark']).optional(),
  size: z.enum(['normal', 'large']).optional(),
  ruby: z.enum(['on', 'off']).optional(),
  intensity: z.enum(['standard', 'mild']).optional()
})

/** Changes how this person reads, here at once and with the person for other devices. */
export const POST: RequestHandler = async ({ request, locals, cookies }) => {
  const form = Object.fromEntries(await request.formData())
  const wanted = change.safeParse(form)
  if (wanted.success) {
    const next = { ...locals.look, ...wanted.data }
    cookies.set(lookCookie, writeLook(next), lookCookieOptions)
    if (locals.who) await savePreferences(currentStore(), locals.who, next)
  }
  redirect(303, insidePath(form['to']))
}
