import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newKeyPair, signWith } from '../signing/key-pair.ts'
import { asDrawn, undrawable } from '../paper/drawable.ts'
import { addressOf } from './address.ts'
import { readAttachment, writeAttachment } from './attachment.ts'
import { check, isNameOf } from './check.ts'
import { newCode, newSerial } from './codes.ts'
import { commitmentOf } from './commitment.ts'
import { drawCertificate } from './draw-certificate.ts'
import { findInPdf } from './find-in-pdf.ts'
import { unsignedStatement } from './statement.ts'

const pair = newKeyPair()
const origin = 'https://example.com'

function certificate(name: string) {
  const [code, serial] = [newCode(), newSerial()]
  const facts = { title: '学生の基礎', version: 1, minutes: 32, issuer: 'サンプル大学' }
  const text = unsignedStatement(pair.publicKey, {
    ...facts,
    v: 1,
    serial,
    course: 'student-basics',
    date: '2026-11-24',
    name: commitmentOf(code, name)
  })
  const statement = `${text}.${signWith(pair.privateKey, Buffer.from(text))}`
  const issuedAt = new Date('2026-11-24T00:00:00Z')
  return {
    ...facts,
    serial,
    code,
    statement,
    name,
    ownSpelling: false,
    completedOn: '2026-11-24',
    objectives: ['書ける'],
    issuedAt
  }
}
const pdfOf = (part: Buffer | string, more = '') =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nstream\n'),
    Buffer.from(part),
    Buffer.from(`\nendstream\n${more}\n%%EOF`)
  ])

describe('what is found in a PDF', () => {
  test.each(['髙橋 花子', '𠮷田', '葛\u{E0100}城', 'Trần Thị Mơ', 'O’Brien-Smith', '名'.repeat(60)])(
    'is what was put in: %s',
    async (name) => {
      const made = certificate(name)
      const found = findInPdf(await drawCertificate(made, 'ja', origin))
      expect(found).toEqual({ ok: true, found: { statement: made.statement, code: made.code, name } })
    }
  )

  test('is the name of the paper, for every name that can be drawn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (typed) => {
        const name = asDrawn(typed)
        fc.pre(undrawable(name).length === 0 && name.trim() !== '')
        const { statement, code } = certificate(name)
        const read = readAttachment(writeAttachment({ statement, code, name }))
        expect(read).toEqual({ statement, code, name })
        const checked = check(statement, {})
        expect(checked.ok && isNameOf(checked.claims, code, name)).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  test('is the address behind the code, where a program has thrown the attached file away', async () => {
    const made = certificate('髙橋 花子')
    const file = Buffer.from(await drawCertificate(made, 'en', origin))
    const bare = Buffer.from(file.toString('latin1').replaceAll('EmbeddedFile', 'Embedded0ile'), 'latin1')
    expect(findInPdf(bare).ok).toBe(true)
    const address = addressOf(origin, made.statement, made.code)
    expect(findInPdf(pdfOf('x', `<< /URI (${address}) >>`))).toEqual({
      ok: true,
      found: { statement: made.statement, code: made.code }
    })
    // Other programs pack such objects together.
    expect(findInPdf(pdfOf(deflateSync(`<< /S /URI /URI (${address}) >>`))).ok).toBe(true)
  })

  test('is refused when there are two that differ', () => {
    const [one, two] = [certificate('あ'), certificate('い')].map((made) => deflateSync(writeAttachment(made)))
    const both = Buffer.concat([pdfOf(one!), pdfOf(two!)])
    expect(findInPdf(both)).toEqual({ ok: false, code: 'several' })
    expect(findInPdf(Buffer.concat([pdfOf(one!), pdfOf(one!)])).ok).toBe(true)
  })

  test('with the name changed no longer fits', () => {
    const made = certificate('髙橋 花子')
    const found = findInPdf(pdfOf(writeAttachment({ ...made, name: '田中 太郎' }) as Buffer))
    const checked = found.ok ? check(found.found.statement, {}) : undefined
    expect(checked?.ok && found.ok && isNameOf(checked.claims, found.found.code!, found.found.name!)).toBe(false)
  })
})

describe('a file from a stranger', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'no-pdf'],
    ['a picture', Buffer.from('\x89PNG\r\n'), 'no-pdf'],
    ['a PDF without a certificate', pdfOf('hello'), 'nothing-in-it'],
    ['a stream without an end', Buffer.from('%PDF-1.7 stream\n'), 'nothing-in-it'],
    ['a bomb', pdfOf(deflateSync(Buffer.alloc(40_000_000))), 'nothing-in-it'],
    ['a PDF full of streams', Buffer.from(`%PDF-1.7 ${'stream\nendstream '.repeat(300_000)}`), 'nothing-in-it'],
    ['something huge', Buffer.alloc(21 * 1024 * 1024), 'too-large'],
    ['an attachment that is no certificate', pdfOf('{"hinoyojin":"certificate/1","statement":7}'), 'nothing-in-it']
  ])('%s is answered', (_, bytes, code) => {
    expect(findInPdf(bytes)).toEqual({ ok: false, code })
  })

  test('is read in a moment, whatever it is made of', () => {
    const spans = deflateSync(Buffer.alloc(1_000_000, `/URI (http://a${'/v/'.repeat(1300)}`))
    const bombs = Array<Buffer>(4000).fill(pdfOf(deflateSync(Buffer.alloc(1_100_000))))
    for (const file of [pdfOf(spans), Buffer.concat(bombs)]) {
      const from = performance.now()
      expect(findInPdf(file)).toEqual({ ok: false, code: 'nothing-in-it' })
      expect(performance.now() - from).toBeLessThan(1000)
    }
  })

  test('of random bytes is answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(findInPdf(Buffer.concat([Buffer.from('%PDF-1.4\nstream\n'), bytes])).ok).toBe(false)
      })
    )
  })

  test('in which one byte was changed is refused, or says the same', async () => {
    const made = certificate('髙橋 花子')
    const file = Buffer.from(await drawCertificate(made, 'ja', origin))
    const at = file.indexOf('EmbeddedFile')
    for (let offset = -200; offset < 900; offset += 7) {
      const other = Buffer.from(file)
      other[at + offset] = (other[at + offset] ?? 0) ^ 1
      const found = findInPdf(other)
      if (!found.ok) continue
      const checked = check(found.found.statement, {})
      if (checked.ok) expect(found.found.statement).toBe(made.statement)
    }
  })
})
