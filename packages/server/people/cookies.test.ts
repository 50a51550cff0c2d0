import { expect, it } from 'vitest'
import { dropCookie, keepCookie, readCookie, type CookieOptions, type Here } from './cookies.ts'

function browserAt(address: string): Here & { kept: Map<string, { value: string; options: CookieOptions }> } {
  const kept = new Map<string, { value: string; options: CookieOptions }>()
  const cookies = {
    get: (name: string) => kept.get(name)?.value,
    set: (name: string, value: string, options: CookieOptions) => void kept.set(name, { value, options }),
    delete: (name: string) => void kept.delete(name)
  }
  return { cookies, url: new URL(address), kept }
}

it('over https cookies are secure, for this host alone, and out of reach of scripts', () => {
  const here = browserAt('https://training.example.com/in')
  keepCookie(here, 'session', 'value')
  expect(here.kept.get('__Host-hinoyojin')).toMatchObject({
    value: 'value',
    options: { path: '/', httpOnly: true, secure: true, sameSite: 'lax' }
  })
  expect(readCookie(here, 'session')).toBe('value')
  dropCookie(here, 'session')
  expect(readCookie(here, 'session')).toBeNull()
})

it('over http, as on a developer’s machine, they have a plain name', () => {
  const here = browserAt('http://127.0.0.1:3000/in')
  keepCookie(here, 'session', 'value')
  expect(here.kept.get('hinoyojin')).toMatchObject({ options: { secure: false, httpOnly: true } })
})

it('on a shared tablet the session ends with the window', () => {
  const here = browserAt('https://training.example.com/in')
  keepCookie(here, 'session', 'value', 'on close')
  expect(here.kept.get('__Host-hinoyojin')?.options.maxAge).toBeUndefined()
})
