import { hashOf, newSecret } from './secrets.ts'

/** The secret of a browser: one for all who sign in on it, so that the cookie says nothing about who they are. */
export function readDevice(cookie: string | undefined | null): string | null {
  return typeof cookie === 'string' && /^[A-Za-z0-9_-]{43}$/.test(cookie) ? cookie : null
}

export function newDevice(): string {
  return newSecret()
}

export function deviceHash(device: string): Buffer {
  return hashOf(`device:${device}`)
}

/** What a person recognises a device by. Coarse on purpose: no versions, no model. */
export function deviceLabel(userAgent: string | null): string | null {
  if (!userAgent) return null
  const system = first(userAgent, [
    [/iPad/, 'iPad'],
    [/iPhone/, 'iPhone'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X|Macintosh/, 'Mac'],
    [/CrOS/, 'Chromebook'],
    [/Linux/, 'Linux']
  ])
  const browser = first(userAgent, [
    [/Edg/, 'Edge'],
    [/Line\//, 'LINE'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/SamsungBrowser/, 'Samsung'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari']
  ])
  return [system, browser].filter((part) => part !== null).join(' · ') || null
}

function first(text: string, known: readonly (readonly [RegExp, string])[]): string | null {
  return known.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
