import { spawnSync } from 'node:child_process'
import { generateKeyPairSync, sign as signBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exportLines } from '@hinoyojin/server/guidelines/chain/export-lines.ts'
import { GENESIS, linkLine, sha256, versionHash, whoHash } from '@hinoyojin/server/guidelines/chain/link.ts'
import { keyIdOf } from '@hinoyojin/server/signing/key-pair.ts'

const home = path.join(import.meta.dirname, '../../../..')
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-verify-'))
afterAll(() => fs.rmSync(scratch, { recursive: true }))

const pair = generateKeyPairSync('ed25519')
const publicKey = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')

/** A file as the server writes it, without a server. */
async function written(): Promise<string> {
  const texts = { ja: '本文', en: 'text', 'ja-easy': 'ぶん' }
  const hashes = { ja: sha256(texts.ja), en: sha256(texts.en), 'ja-easy': sha256(texts['ja-easy']) }
  const version = { number: 1, hash: versionHash(hashes), publishedAt: new Date(0), texts, hashes }
  async function* links() {
    let previous = GENESIS
    for (const seq of [1, 2, 3]) {
      const person = { number: `010${seq}`, name: `人 ${seq}`, salt: 'ab' }
      const line = linkLine({ organisation: 'o', seq, previous, version: 1, versionHash: version.hash, locale: 'ja', textHash: hashes.ja, parts: 'people', clauses: ['purpose'], person: `p${seq}`, who: whoHash(`p${seq}`, person), at: '2026-11-24T00:00:00.000Z' }) // prettier-ignore
      previous = sha256(line)
      yield { seq, line, hash: previous, ...person }
    }
  }
  const lines: string[] = []
  const head = { organisation: { id: 'o', name: 'サンプル食堂' }, at: new Date(0) }
  const signer = async (payload: Uint8Array) => ({
    keyId: keyIdOf(publicKey),
    publicKey: publicKey.toString('base64url'),
    signature: signBytes(null, payload, pair.privateKey).toString('base64url')
  })
  for await (const line of exportLines(head, [version], links(), signer)) lines.push(line)
  return lines.join('')
}

function verify(text: string, ...options: string[]) {
  const file = path.join(scratch, 'export.jsonl')
  fs.writeFileSync(file, text)
  const args = ['apps/cli/src/main.ts', 'evidence', 'verify', file, ...options]
  return spawnSync(process.execPath, args, {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'ja_JP.UTF-8' }
  })
}

test('says that a whole file holds, whose key it was, and exits 0', async () => {
  const { status, stdout } = verify(await written(), '--key', keyIdOf(publicKey))
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/サンプル食堂の同意の記録：3件.*合っています.*指定した鍵の署名です/s)
  ])
})

test('says in words what is broken and where, and exits 1', async () => {
  const { status, stdout } = verify((await written()).replace('人 2', '別の人'))
  expect(status).toBe(1)
  expect(stdout).toContain('4行目（同意 2）：書いてある名前は、この同意をした人のものではありません。')
})

test('speaks English, and JSON for programs', async () => {
  expect(verify(await written(), '--lang', 'en').stdout).toContain('It holds.')
  expect(JSON.parse(verify('{}\n', '--json').stdout)).toMatchObject({ ok: false, rows: 0 })
})

test('a file that is not there is said in one sentence', () => {
  const args = ['apps/cli/src/main.ts', 'evidence', 'verify', path.join(scratch, 'none.jsonl')]
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, expect.stringContaining('none.jsonl')])
})
