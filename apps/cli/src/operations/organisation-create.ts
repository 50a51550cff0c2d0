import { parseArgs } from 'node:util'
import { foundOrganisation, type NotFounded } from '@hinoyojin/server/people/new-organisation.ts'
import { addressOf, onStore, operate } from './operation.ts'

const usage =
  'hinoyojin organisation create --name <name> --slug <slug> [--mode roster|open] --administrator <name> [--email <address>] [--number <number>]'

const text = { type: 'string' } as const
const shape = { name: text, slug: text, mode: text, administrator: text, email: text, number: text } as const

/** Makes an organisation and prints the link that lets its first administrator in, once. */
export function run(args: string[]): Promise<number> {
  return operate(async (config, say) => {
    const { name, slug, administrator, mode = 'roster', email, number } = parseArgs({ args, options: shape }).values
    if (!name || !slug || !administrator || (mode !== 'roster' && mode !== 'open')) {
      console.error(usage)
      return 2
    }
    const wanted = { name, slug, administrator, entryMode: mode, email, number } as const
    const made = await onStore(config, 'make', (store) => foundOrganisation(store, wanted))
    if (!made.ok) {
      say(...why[made.code](slug))
      return 1
    }
    say(
      `「${name}」を作りました。${administrator}さんのリンクです。24時間、一度だけ使えます。`,
      `${name} is there. This link lets ${administrator} in once, within 24 hours.`
    )
    console.log(addressOf(config) + made.link.path)
    return 0
  })
}

const why: Record<NotFounded['code'], (slug: string) => [ja: string, en: string]> = {
  'slug-taken': (slug) => [
    `「${slug}」は、ほかの組織が使っています。別の --slug にしてください。`,
    `Another organisation has the slug ${slug}. Choose another --slug.`
  ],
  'slug-odd': () => [
    '--slug には、小文字の英字・数字・ハイフンを40字まで使えます（例: example-diner）。',
    '--slug takes lower-case letters, digits and hyphens, up to 40 (for example example-diner).'
  ],
  'name-odd': () => ['--name は120字までの名前にしてください。', '--name must be a name of up to 120 letters.'],
  'administrator-odd': () => [
    '--administrator は80字までの名前にしてください。',
    '--administrator must be a name of up to 80 letters.'
  ],
  'email-odd': () => ['--email がメールアドレスの形ではありません。', '--email does not look like an e-mail address.'],
  'number-odd': () => [
    '--number には40字までの番号を書いてください。',
    '--number must be a number of up to 40 letters.'
  ]
}
