import { z } from 'zod'
import { localeId } from '@hinoyojin/core/schema/words.ts'

/** How a person wants to read: kept in a cookie (before signing in) and with the person (after). */
export const look = z.object({
  locale: localeId.optional(),
  theme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  size: z.enum(['normal', 'large']).catch('normal'),
  ruby: z.enum(['on', 'off']).catch('on'),
  intensity: z.enum(['standard', 'mild']).catch('standard')
})
export type Look = z.infer<typeof look>

export const plainLook: Look = { theme: 'auto', size: 'normal', ruby: 'on', intensity: 'standard' }
export const lookCookie = 'hinoyojin-look'
export const lookCookieOptions = { path: '/', maxAge: 60 * 60 * 24 * 400, httpOnly: true, sameSite: 'lax' } as const

/** Reads the cookie; anything odd in it falls back to the plain look. */
export function readLook(text: string | undefined): Look {
  if (!text) return plainLook
  const pairs = Object.fromEntries(new URLSearchParams(text.slice(0, 200)))
  const parsed = look.safeParse(pairs)
  return parsed.success ? parsed.data : plainLook
}

export function writeLook(value: Look): string {
  const pairs = new URLSearchParams()
  for (const [name, chosen] of Object.entries(value)) if (chosen !== undefined) pairs.set(name, chosen)
  return pairs.toString()
}
