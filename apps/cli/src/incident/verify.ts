import fs from 'node:fs'
import { verifyLog, type Verdict } from '@hinoyojin/server/manual/chain.ts'
import { languageOf } from '../course/language.ts'
import { optionsOf } from '../course/options.ts'

/** Checks an exported incident log without the server it came from. Exit 1: it does not hold, or could not be read. */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, { json: { type: 'boolean' }, lang: { type: 'string' } })
  if (!options.ok) return 2
  const [file, ...more] = options.positionals
  if (file === undefined || more.length > 0) {
    process.stderr.write('hinoyojin incident verify <export.jsonl> [--json]\n')
    return 2
  }
  let text: string
  try {
    text = await fs.promises.readFile(file, 'utf8')
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  const found = verifyLog(text)
  const { json, lang } = options.values
  process.stdout.write(`${json === true ? JSON.stringify(found) : inWords(found, languageOf(lang, process.env))}\n`)
  return found.ok ? 0 : 1
}

const broken = {
  ja: {
    empty: '事案の記録ではありません',
    'not-json': '読めない行です',
    hash: 'この行は、書かれた後に変えられています',
    chain: '前の行とつながっていません',
    order: '行が抜けているか、順番が変わっています',
    cut: '終わりの行が足りません'
  },
  en: {
    empty: 'this is no incident log',
    'not-json': 'the line can not be read',
    hash: 'the line was changed after it was written',
    chain: 'the line does not follow from the one before',
    order: 'a line is missing, or the order was changed',
    cut: 'lines are missing at the end'
  }
}

function inWords(found: Verdict, language: 'ja' | 'en'): string {
  if (!found.ok)
    return language === 'ja'
      ? `合いません。${found.line}行目：${broken.ja[found.code]}。`
      : `This does not hold. Line ${found.line}: ${broken.en[found.code]}.`
  return language === 'ja'
    ? `合っています（${found.lines}行）。いちばん新しい指紋：${found.last}\nこの鎖は、途中を変えたことを示します。書いた側が全部を作り直すことまでは防げません。書き出した日に別の人へ渡した指紋と比べてください。`
    : `This holds (${found.lines} lines). Newest hash: ${found.last}\nThe chain shows changes in between. It does not stop its keeper from writing all of it anew: compare with a hash given to somebody else on the day of the export.`
}
