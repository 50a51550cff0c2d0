import { parseArgs } from 'node:util'
import { linkForNumber } from '@hinoyojin/server/people/operator-link.ts'
import { addressOf, onStore, operate } from './operation.ts'

const usage = 'hinoyojin link <number> [--organisation <slug>]'

/** Prints a one-time sign-in link (one hour) for somebody with a role: the way back in when no link, passkey or mail is left. */
export function run(args: string[]): Promise<number> {
  return operate(async (config, say) => {
    const options = { organisation: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [number] = positionals
    if (!number || positionals.length > 1) {
      console.error(usage)
      return 2
    }
    const made = await onStore(config, 'refuse', (store) => linkForNumber(store, values.organisation, number))
    if (made.ok) {
      say('一度だけ使えるリンクです（1時間）。', 'This link works once, within an hour.')
      console.log(addressOf(config) + made.link.path)
      return 0
    }
    if (made.code === 'no-person') say(`番号 ${number} の人はいません。`, `Nobody has the number ${number}.`)
    else
      say(
        '組織が見つかりません。--organisation で指定してください。',
        'No such organisation: name it with --organisation.'
      )
    return 1
  })
}
