import fs from 'node:fs'
import { verifyExport, type Verified } from '@hinoyojin/server/guidelines/chain/verify.ts'
import { languageOf } from '../course/language.ts'
import { optionsOf } from '../course/options.ts'
import { sentences } from './sentences.ts'

/** Checks an exported record of agreements without the server it came from. Exit 1: it does not hold, or could not be read. */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, { key: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } })
  if (!options.ok) return 2
  const [file, ...more] = options.positionals
  if (file === undefined || more.length > 0) {
    process.stderr.write('hinoyojin evidence verify <export.jsonl> [--key <id>] [--json]\n')
    return 2
  }
  let bytes: Buffer
  try {
    bytes = await fs.promises.readFile(file)
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  const { key, json, lang } = options.values
  const found = verifyExport(bytes, key)
  const said = json === true ? [JSON.stringify(found)] : inWords(found, languageOf(lang, process.env), key !== undefined)
  process.stdout.write(`${said.join('\n')}\n`)
  return found.ok ? 0 : 1
} // prettier-ignore

const MOST = 20

function inWords(found: Verified, language: 'ja' | 'en', named: boolean): string[] {
  const words = sentences[language]
  const put = (text: string, values: Record<string, string | number>) => text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot)) // prettier-ignore
  const { breaks, organisation, rows, versions, at, keyId, nameless } = found
  return [
    ...(organisation ? [put(words.of, { organisation, rows, versions: versions.join(', ') || '—', at: at || '—' })] : []),
    ...(breaks.length === 0 ? [words.holds, words.proves] : [put(words.broken, { n: breaks.length })]),
    ...breaks
      .slice(0, MOST)
      .map(({ code, line, seq }) =>
        put(seq === undefined ? words.at : words.atRow, { line, seq: seq ?? '', what: words.breaks[code] })
      ),
    ...(breaks.length > MOST ? ['…'] : []),
    ...(nameless > 0 ? [put(words.nameless, { n: nameless })] : []),
    ...(keyId ? [put(words.key, { key: keyId }), named ? (found.ok ? words.trusted : '') : words.untrusted] : [])
  ].filter((line) => line !== '')
} // prettier-ignore
