import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '@hinoyojin/server/certificates/address.ts'
import type { Verdict } from '@hinoyojin/server/certificates/assess.ts'
import { newCode, newSerial } from '@hinoyojin/server/certificates/codes.ts'
import { commitmentOf } from '@hinoyojin/server/certificates/commitment.ts'
import { drawCertificate } from '@hinoyojin/server/certificates/draw-certificate.ts'
import { unsignedStatement } from '@hinoyojin/server/certificates/statement.ts'
import { newKeyPair, signWith } from '@hinoyojin/server/signing/key-pair.ts'
import { keySetOf } from '@hinoyojin/server/signing/key-set.ts'

const home = path.join(import.meta.dirname, '../../../..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-verify-'))
const at = (name: string) => path.join(folder, name)
const pair = newKeyPair()
const [code, serial] = [newCode(), newSerial()]
const facts = { title: '学生の基礎', version: 2, minutes: 31, issuer: 'サンプル大学' }
const unsigned = unsignedStatement(pair.publicKey, {
  ...facts,
  v: 1,
  serial,
  course: 'student-basics',
  date: '2026-11-24',
  name: commitmentOf(code, '髙橋 花子')
})
const signedText = (text: string) => `${text}.${signWith(pair.privateKey, Buffer.from(text))}`
const statement = signedText(unsigned)
const address = addressOf('https://training.example.com', statement, code)
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(pair.publicKey).toString('base64url') }
const listOf = (...revoked: string[]) =>
  signedText(
    `${encoded({ alg: 'EdDSA', typ: 'hinoyojin-revocations', jwk })}.${encoded({ v: 1, at: '2026-11-24T00:00:00.000Z', revoked })}`
  )
const keysOf = (...pairs: (typeof pair)[]) =>
  JSON.stringify(
    keySetOf(
      pairs.map((each) => ({
        keyId: each.keyId,
        publicKey: new Uint8Array(each.publicKey),
        madeAt: new Date(0),
        retiredAt: null
      }))
    )
  )

beforeAll(async () => {
  const to = { ...facts, serial, code, statement, name: '髙橋 花子', ownSpelling: false, completedOn: '2026-11-24' }
  const drawn = await drawCertificate(
    { ...to, objectives: [], issuedAt: new Date(0) },
    'ja',
    'https://training.example.com'
  )
  fs.writeFileSync(at('certificate.pdf'), drawn)
  fs.writeFileSync(at('keys.json'), keysOf(pair))
  fs.writeFileSync(at('others.json'), keysOf(newKeyPair()))
  fs.writeFileSync(at('revoked.jws'), listOf(serial))
  fs.writeFileSync(at('none.jws'), listOf())
  fs.writeFileSync(at('empty.pdf'), '%PDF-1.7\n%%EOF')
  fs.writeFileSync(at('address.txt'), `${address}\n`)
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

function verify(...args: string[]) {
  const all = [path.join(home, 'apps/cli/src/main.ts'), 'certificate', 'verify', ...args]
  return spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' })
}
const verdict = (...args: string[]) => {
  const { status, stdout } = verify(...args, '--json')
  return { status, ...(JSON.parse(stdout) as Verdict) }
}

test('a file holds without any server, and its key is said', () => {
  expect(verdict('certificate.pdf')).toMatchObject({
    status: 0,
    holds: true,
    keyId: pair.keyId,
    key: 'not-asked',
    revoked: 'not-asked',
    claims: { ...facts, serial },
    name: { text: '髙橋 花子', fits: true }
  })
})

test('so do an address, the statement alone, and a text file with the address', () => {
  expect(verdict(address, '--name', '髙橋花子')).toMatchObject({ status: 0, name: { fits: true } })
  expect(verdict(statement)).toMatchObject({ status: 0, holds: true })
  expect(verdict('address.txt')).toMatchObject({ status: 0, holds: true })
})

test('with the keys of the issuer it holds, with those of others it does not', () => {
  expect(verdict('certificate.pdf', '--keys', 'keys.json')).toMatchObject({ status: 0, key: 'known' })
  expect(verdict('certificate.pdf', '--keys', 'others.json')).toMatchObject({ status: 1, why: 'unknown-key' })
})

test('a revoked one does not hold', () => {
  const keys = ['--keys', 'keys.json']
  expect(verdict('certificate.pdf', ...keys, '--revoked', 'revoked.jws')).toMatchObject({ status: 1, why: 'revoked' })
  expect(verdict('certificate.pdf', ...keys, '--revoked', 'none.jws')).toMatchObject({ status: 0, revoked: 'no' })
})

test('a list of revocations by somebody else is not believed', () => {
  expect(verify('certificate.pdf', '--keys', 'others.json', '--revoked', 'none.jws').status).toBe(2)
})

test('another name, a changed statement and an empty file do not hold', () => {
  expect(verdict('certificate.pdf', '--name', '高橋花子')).toMatchObject({ status: 1, why: 'other-name' })
  expect(verdict(statement, '--name', '髙橋花子')).toMatchObject({ status: 1, why: 'no-code' })
  expect(verdict(statement, '--name', '髙橋花子', '--code', code.toLowerCase())).toMatchObject({ status: 0 })
  expect(verdict(address.replace(/.(?=#)/, (last) => (last === 'A' ? 'B' : 'A')))).toMatchObject({
    status: 1,
    why: 'altered'
  })
  expect(verdict('empty.pdf')).toMatchObject({ status: 1, why: 'nothing-in-it' })
})

test('says it in Japanese and in English', () => {
  expect(verify('certificate.pdf', '--lang', 'ja').stdout).toContain('署名は合っています')
  const { stdout } = verify('certificate.pdf', '--lang', 'en', '--keys', 'keys.json')
  expect(stdout).toContain('The signature fits.')
  expect(stdout).toContain('サンプル大学')
})

test('what is not understood is exit 2', () => {
  expect(verify().status).toBe(2)
  expect(verify('no-such-file.pdf').status).toBe(2)
  expect(verify('certificate.pdf', '--nonsense').status).toBe(2)
  expect(verify('certificate.pdf', '--keys', 'empty.pdf').status).toBe(2)
})

test('the verifier printed in the documentation comes to the same answer', () => {
  const page = fs.readFileSync(path.join(home, 'docs/how-to/verify-a-certificate.md'), 'utf8')
  fs.writeFileSync(at('verifier.mjs'), /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
  const told = (...args: string[]): unknown =>
    JSON.parse(spawnSync(process.execPath, [at('verifier.mjs'), ...args], { encoding: 'utf8' }).stdout)
  expect(told(address, '髙橋　花子')).toMatchObject({ signed: true, key: pair.keyId, name: true, said: { serial } })
  expect(told(address, '高橋花子')).toMatchObject({ signed: true, name: false })
})
