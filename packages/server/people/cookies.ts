/** What this module needs of a cookie jar; SvelteKit's is one. */
export interface Jar {
  get(name: string): string | undefined
  set(name: string, value: string, options: CookieOptions): void
  delete(name: string, options: CookieOptions): void
}
export interface CookieOptions {
  path: string
  httpOnly: boolean
  sameSite: 'lax'
  secure: boolean
  maxAge?: number
}
export interface Here {
  readonly cookies: Jar
  readonly url: URL
}

/** session: who; device: this browser was here before; door: which poster; ticket: waits for a manager; challenge: of a passkey. */
export type OurCookie = 'session' | 'device' | 'door' | 'ticket' | 'challenge'

const DAY = 24 * 60 * 60
// Browsers keep nothing longer than 400 days. How long a session really lasts is decided in the database.
const LIFE: Record<OurCookie, number> = {
  session: 400 * DAY,
  device: 400 * DAY,
  door: 400 * DAY,
  ticket: DAY / 2,
  challenge: 300
}
const NAMES: Record<OurCookie, string> = {
  session: 'hinoyojin',
  device: 'hinoyojin-device',
  door: 'hinoyojin-door',
  ticket: 'hinoyojin-ticket',
  challenge: 'hinoyojin-challenge'
}

/** The name over plain http: what a cookie of ours is called during development. */
export const sessionCookie = NAMES.session

/** Over https the name says __Host-, so that no neighbouring subdomain can plant one. */
export function cookieName(cookie: OurCookie, url: URL): string {
  return isSecure(url) ? `__Host-${NAMES[cookie]}` : NAMES[cookie]
}

export function readCookie({ cookies, url }: Here, cookie: OurCookie): string | null {
  return cookies.get(cookieName(cookie, url)) ?? null
}

/** @param forget with the browser window: for a tablet that many use */
export function keepCookie(
  { cookies, url }: Here,
  cookie: OurCookie,
  value: string,
  forget: 'later' | 'on close' = 'later'
): void {
  const maxAge = forget === 'later' ? { maxAge: LIFE[cookie] } : {}
  cookies.set(cookieName(cookie, url), value, { ...options(url), ...maxAge })
}

export function dropCookie({ cookies, url }: Here, cookie: OurCookie): void {
  cookies.delete(cookieName(cookie, url), options(url))
}

function options(url: URL): CookieOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(url) }
}

function isSecure(url: URL): boolean {
  return url.protocol === 'https:'
}
