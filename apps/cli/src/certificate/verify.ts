import fs from 'node:fs'
import { assess, readCertificate, type Verdict } from '@hinoyojin/server/certificates/assess.ts'
import { readRevocationList } from '@hinoyojin/server/certificates/revocation-list.ts'
import { readKeySet } from '@hinoyojin/server/signing/key-set.ts'
import { languageOf } from '../course/language.ts'
import { optionsOf } from '../course/options.ts'
import { verdictInWords } from './verdict-in-words.ts'

const usage =
  'hinoyojin certificate verify <file or address> [--keys file] [--revoked file] [--name name] [--code code] [--json]'

/** Needs no server, no database and no line. Exit 0: it holds, as far as was asked. 1: it does not, or could not be read. */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, {
    keys: { type: 'string' },
    revoked: { type: 'string' },
    name: { type: 'string' },
    code: { type: 'string' },
    json: { type: 'boolean' },
    lang: { type: 'string' }
  })
  if (!options.ok) return 2
  const { values, positionals } = options
  const [what] = positionals
  if (what === undefined || positionals.length > 1) {
    process.stderr.write(`hinoyojin: ${usage}\n`)
    return 2
  }
  const keys = values.keys === undefined ? undefined : keysIn(values.keys)
  const revoked = values.revoked === undefined ? undefined : revokedIn(values.revoked, keys)
  if (keys === null || revoked === null) return 2
  const bytes = bytesOf(what)
  if (!bytes) return 2
  const read = readCertificate(bytes)
  const typed = { ...(values.name && { name: values.name }), ...(values.code && { code: values.code }) }
  const verdict: Verdict = read.ok
    ? assess(read.found, { ...(keys && { keys }), ...(revoked && { revoked }) }, typed)
    : { holds: false, ...(read.why && { why: read.why }) }
  const said = values.json ? JSON.stringify(verdict) : verdictInWords(verdict, languageOf(values.lang, process.env))
  process.stdout.write(`${said}\n`)
  return Promise.resolve(verdict.holds ? 0 : 1)
}

/** A file that is there, else the text itself: an address has no path on this disk. */
function bytesOf(what: string): Uint8Array | undefined {
  if (/^https?:\/\//.test(what) || /^[\w-]+\.[\w-]+\.[\w-]+(#.*)?$/.test(what)) {
    if (!fs.existsSync(what)) return new TextEncoder().encode(what)
  }
  try {
    return fs.readFileSync(what)
  } catch (error) {
    process.stderr.write(`hinoyojin: ${error instanceof Error ? error.message : String(error)}\n`)
    return undefined
  }
}

/** null: said why it can not be used. */
function keysIn(file: string): Map<string, Uint8Array> | null {
  const keys = readKeySet(jsonIn(file))
  if (!keys || keys.size === 0)
    process.stderr.write(`hinoyojin: ${file} is no key set (/.well-known/hinoyojin-keys.json)\n`)
  return keys && keys.size > 0 ? keys : null
}

function revokedIn(file: string, keys: Map<string, Uint8Array> | null | undefined): ReadonlySet<string> | null {
  const text = textIn(file)
  const list = text === undefined ? { ok: false as const } : readRevocationList(text)
  // A list that anybody could have written would let a revoked certificate pass.
  if (list.ok && (!keys || keys.has(list.keyId))) return list.revoked
  process.stderr.write(
    `hinoyojin: ${file} is no list of revocations${list.ok ? ' signed by a key of the key set' : ''}\n`
  )
  return null
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(textIn(file) ?? '')
  } catch {
    return undefined
  }
}

function textIn(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
