import { parseArgs } from 'node:util'
import { addOperator, listOperators, removeOperator, type OperatorChange } from '@hinoyojin/server/people/operators.ts'
import { onStore, operate, type Say } from './operation.ts'

const usage = (does: string) => `hinoyojin operator ${does} <number> [--organisation <slug>]`

/** Names somebody an operator: whoever runs this installation, its briefings, its news and its organisations. */
export function add(args: string[]): Promise<number> {
  return change(args, 'add', addOperator, (name, say) =>
    say(
      `${name}さんは運用者です。リンクかパスキーで入ると、/operator が開きます。`,
      `${name} is an operator now. After signing in by link or passkey, /operator opens.`
    )
  )
}

export function remove(args: string[]): Promise<number> {
  return change(args, 'remove', removeOperator, (name, say) =>
    say(`${name}さんは、もう運用者ではありません。`, `${name} is no longer an operator.`)
  )
}

/** One line per operator: number, name. */
export function list(args: string[]): Promise<number> {
  return operate(async (config, say) => {
    if (args.length > 0) {
      console.error('hinoyojin operator list')
      return 2
    }
    const found = await onStore(config, 'refuse', (store) => listOperators(store))
    for (const { number, name } of found) console.log([number ?? '', name].join('\t'))
    if (found.length === 0) say('運用者はまだいません。', 'There is no operator yet.')
    return 0
  })
}

function change(
  args: string[],
  does: 'add' | 'remove',
  apply: typeof addOperator,
  done: (name: string, say: Say) => void
): Promise<number> {
  return operate(async (config, say) => {
    const options = { organisation: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [number] = positionals
    if (!number || positionals.length > 1) {
      console.error(usage(does))
      return 2
    }
    const made = await onStore(config, 'refuse', (store) => apply(store, values.organisation, number))
    if (made.ok) {
      done(made.name, say)
      return 0
    }
    say(...why[made.code](number))
    return 1
  })
}

const why: Record<Extract<OperatorChange, { ok: false }>['code'], (number: string) => [ja: string, en: string]> = {
  'no-organisation': () => [
    '組織が見つかりません。--organisation で指定してください。',
    'No such organisation: name it with --organisation.'
  ],
  'no-person': (number) => [`番号 ${number} の人はいません。`, `Nobody has the number ${number}.`],
  'not-operator': (number) => [`番号 ${number} の人は運用者ではありません。`, `${number} is not an operator.`],
  'other-organisation': () => [
    '運用者は、1つの組織の人だけです。いまの運用者を operator list で確かめてください。',
    'Operators belong to one organisation. See who they are with operator list.'
  ]
}
