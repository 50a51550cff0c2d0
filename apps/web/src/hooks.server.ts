import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { readCookie } from '@hinoyojin/server/people/cookies.ts'
import { authenticate } from '@hinoyojin/server/people/sessions.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { isDatabaseUnavailable, isDiskFull, isUnstorableText } from '@hinoyojin/server/errors/database-errors.ts'
import { unavailable } from '#app/locals/unavailable.ts'
import { packed } from '#app/locals/packed.ts'
import { langOf } from '#app/locals/lang-of.ts'
import { askedLocale, offeredLocale, offeredLocales, preferredLocale } from '#app/locals/language.ts'
import { look, lookCookie, lookCookieOptions, plainLook, readLook, writeLook } from '#app/locals/look.ts'

// These answer without knowing who asks: the step checks its session inside its one statement, pictures are public.
const anonymous = /^\/(api\/step|media\/)/
// The first hour looks nobody up: it opens when the database does not, and nothing is known of who opened it.
// Nor does the page that strangers open from a certificate.
const nobody = /^\/now(\/[^/]+)?\/?$|^\/v\/[^/]+\/?$/

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.who = null
  event.locals.look = plainLook
  event.locals.locale = 'ja'
  if (nobody.test(event.url.pathname)) {
    event.locals.look = readLook(event.cookies.get(lookCookie))
    event.locals.locale =
      askedLocale(event.url) ??
      event.locals.look.locale ??
      preferredLocale(event.request.headers.get('accept-language'))
  } else if (!anonymous.test(event.url.pathname)) {
    const cookie = readLook(event.cookies.get(lookCookie))
    try {
      event.locals.who = await authenticate(currentStore(), readCookie(event, 'session'))
    } catch (error) {
      // Nobody is sent to the door because we could not look: the page says so and comes back by itself.
      if (isDatabaseUnavailable(error)) return unavailable()
      throw error
    }
    const { who } = event.locals
    const own = who
      ? look.safeParse({ ...cookie, ...who.preferences, ...(who.locale && { locale: who.locale }) })
      : undefined
    event.locals.look = own?.success ? own.data : cookie
    const locale = event.locals.look.locale ?? preferredLocale(event.request.headers.get('accept-language'))
    event.locals.locale = offeredLocale(locale, offeredLocales(who))
    // The step path knows nobody's preferences, only this cookie: keep it true to what the person chose elsewhere.
    const wanted = writeLook({ ...event.locals.look, locale: event.locals.locale })
    if (who && event.cookies.get(lookCookie) !== wanted) event.cookies.set(lookCookie, wanted, lookCookieOptions)
  }
  const { locale, look: chosen } = event.locals
  // Remarks for the framework in the browser, which is not sent there: half the weight of a page with ruby.
  const remarks = nobody.test(event.url.pathname) ? /<!--[^>]*-->/g : /(?!)/
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace(remarks, '')
        .replace('%hinoyojin.lang%', langOf(locale))
        .replace('%hinoyojin.locale%', locale)
        .replace('%hinoyojin.theme%', chosen.theme)
        .replace('%hinoyojin.size%', chosen.size)
        .replace('%hinoyojin.ruby%', chosen.ruby),
    preload: ({ type }) => type === 'js' || type === 'css'
  })
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  // A shared tablet's back button must not show the last person's pages, nor those on which somebody has just come in.
  if (event.locals.who || /^\/(in|activate|enter|api)\b/.test(event.url.pathname))
    response.headers.set('cache-control', 'private, no-store')
  return packed(event.request, response)
}

/** Messages of the error page for what SvelteKit itself refuses. */
const ofSvelteKit: Readonly<Record<number, string>> = { 404: 'not-found', 413: 'too-large' }

export const handleError: HandleServerError = ({ kind, error, event }) => {
  // What our pages threw on purpose, with a message the error page knows.
  if (kind === 'app') return
  if (kind !== 'unknown') return { message: ofSvelteKit[error.status] ?? 'unexpected' }
  if (isDatabaseUnavailable(error)) return { status: 503, message: 'unavailable' }
  if (isUnstorableText(error)) return { status: 400, message: 'unreadable' }
  if (isDiskFull(error)) {
    console.error(error.message)
    return { status: 507, message: 'unavailable' }
  }
  const code = crypto.randomUUID().slice(0, 8)
  // The name of the route and not the path: tokens and the codes of posters travel in paths.
  console.error(
    `[${code}] ${event.request.method} ${event.route.id}:`,
    error instanceof Error ? (error.stack ?? error.message) : error
  )
  return { message: 'unexpected', code }
}
