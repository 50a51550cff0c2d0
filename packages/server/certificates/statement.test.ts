import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newKeyPair, signWith } from '../signing/key-pair.ts'
import { addressOf, readAddress } from './address.ts'
import { check, isNameOf } from './check.ts'
import { CODE_LENGTH, inGroups, newCode, newSerial, readTyped } from './codes.ts'
import { commitmentOf, foldName } from './commitment.ts'
import { readStatement, unsignedStatement, type Claims } from './statement.ts'

const pair = newKeyPair()
const code = newCode()
const said: Claims = {
  v: 1,
  serial: newSerial(),
  course: 'student-basics',
  title: '学生の基礎',
  version: 1,
  date: '2026-11-24',
  minutes: 32,
  issuer: 'サンプル大学',
  name: commitmentOf(code, '髙橋 花子')
}
const signedBy = ({ publicKey, privateKey } = pair, claims = said) => {
  const text = unsignedStatement(publicKey, claims)
  return `${text}.${signWith(privateKey, Buffer.from(text))}`
}
const statement = signedBy()
const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ #%あ\0'

describe('a statement', () => {
  test('says again what was signed, and by which key', () => {
    expect(readStatement(statement)).toMatchObject({ ok: true, claims: said, keyId: pair.keyId })
  })

  test('is refused when any one character of it is another', () => {
    fc.assert(
      fc.property(fc.nat(statement.length - 1), fc.constantFrom(...characters), (at, other) => {
        fc.pre(statement[at] !== other)
        expect(readStatement(statement.slice(0, at) + other + statement.slice(at + 1)).ok).toBe(false)
      }),
      { numRuns: 3000 }
    )
  })

  test('is refused when anything is added, left out or doubled', () => {
    fc.assert(
      fc.property(fc.nat(statement.length), fc.nat(5), fc.string({ maxLength: 3 }), (at, length, added) => {
        const other = statement.slice(0, at) + added + statement.slice(at + length)
        fc.pre(other !== statement)
        expect(readStatement(other).ok).toBe(false)
      }),
      { numRuns: 1000 }
    )
  })

  test('that somebody signs with a key of their own is told apart by the key', () => {
    const stranger = newKeyPair()
    const keys = new Map([[pair.keyId, pair.publicKey]])
    expect(check(signedBy(stranger), { keys })).toMatchObject({ ok: true, key: 'unknown' })
    expect(check(statement, { keys })).toMatchObject({ ok: true, key: 'known', revoked: 'not-asked' })
    expect(check(statement, {})).toMatchObject({ ok: true, key: 'not-asked' })
  })

  test('whose key was put in place of the true one does not fit', () => {
    const [, body = '', signature = ''] = statement.split('.')
    const [head = ''] = signedBy(newKeyPair()).split('.')
    expect(readStatement(`${head}.${body}.${signature}`)).toEqual({ ok: false, code: 'altered' })
  })

  test('of another algorithm or purpose is none', () => {
    const swapped = (header: object) => {
      const text = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${statement.split('.')[1]}`
      return readStatement(`${text}.${signWith(pair.privateKey, Buffer.from(text))}`)
    }
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(pair.publicKey).toString('base64url') }
    expect(swapped({ alg: 'none', typ: 'hinoyojin-certificate', jwk })).toEqual({ ok: false, code: 'no-statement' })
    expect(swapped({ alg: 'EdDSA', typ: 'JWT', jwk })).toEqual({ ok: false, code: 'no-statement' })
    expect(swapped({ alg: 'EdDSA', typ: 'hinoyojin-certificate', jwk, crit: ['x'] }).ok).toBe(false)
  })

  test('is not found in a text that is none', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => !readStatement(text).ok))
    fc.assert(fc.property(fc.json(), (text) => !readStatement(`${Buffer.from(text).toString('base64url')}.e30.e30`).ok))
  })

  test('says that it was revoked when its serial is on the list', () => {
    expect(check(statement, { revoked: new Set([said.serial]) })).toMatchObject({ ok: true, revoked: 'yes' })
    expect(check(statement, { revoked: new Set(['0'.repeat(16)]) })).toMatchObject({ ok: true, revoked: 'no' })
  })
})

describe('the name', () => {
  test('is not in the statement, in no spelling', () => {
    const all = statement.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'))
    expect(all.join()).not.toMatch(/髙橋|花子/)
    expect(all.join()).not.toContain(code)
  })

  test.each([
    ['髙橋 花子', true],
    ['髙橋花子', true],
    ['髙橋　花子', true],
    ['高橋花子', false],
    ['髙橋花', false],
    ['', false],
    ['  ', false]
  ])('%j belongs to it: %s', (typed, fits) => {
    expect(isNameOf(said, code, typed)).toBe(fits)
  })

  test('can not be compared without the code of the paper', () => {
    expect(isNameOf(said, newCode(), '髙橋 花子')).toBe(false)
  })

  test('is the same name in capitals, wide letters, with spaces or a selector that nobody can type', () => {
    expect(foldName('葛\u{E0100}城　ＭＡＲＩＡ')).toBe(foldName('葛城 maria'))
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)))
  })

  test('any two names that are not the same to a reader have different commitments', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, two) => {
        fc.pre(foldName(one) !== foldName(two))
        expect(commitmentOf(code, one)).not.toBe(commitmentOf(code, two))
      })
    )
  })
})

describe('an address', () => {
  test.each([
    addressOf('https://example.com', statement, code),
    addressOf('http://127.0.0.1:4116', statement, inGroups(code)),
    `  ${addressOf('https://example.com/sub', statement, code)}\n`,
    `https://example.com/v/${statement}?lang=en#${code}`,
    `${statement}#${code}`
  ])('gives the statement and the code: %#', (address) => {
    expect(readAddress(address)).toEqual({ statement, code })
  })

  test('without code, and the bare statement, are read too', () => {
    expect(readAddress(addressOf('https://example.com', statement))).toEqual({ statement })
    expect(readAddress(statement)).toEqual({ statement })
  })

  test.each(['', 'https://example.com/', 'https://example.com/v/', 'a.b', '../../etc/passwd', 'javascript:alert(1)'])(
    'of nothing is none: %s',
    (text) => {
      expect(readAddress(text)).toBeUndefined()
    }
  )

  test('keeps the code where no server sees it', () => {
    const { pathname, search, hash } = new URL(addressOf('https://example.com', statement, code))
    expect(pathname + search).not.toContain(code)
    expect(hash).toBe(`#${code}`)
  })
})

test('a code is read the way people copy it', () => {
  expect(readTyped(inGroups(code).toLowerCase(), CODE_LENGTH)).toBe(code)
  expect(readTyped('oi234-5678 ９abc defg hjk', 20)).toBe('0123456789ABCDEFGHJK')
  expect(readTyped(`${code}0`, CODE_LENGTH)).toBeUndefined()
  expect(readTyped('U'.repeat(20), CODE_LENGTH)).toBeUndefined()
})
