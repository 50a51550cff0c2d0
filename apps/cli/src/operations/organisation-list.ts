import { listOrganisations } from '@hinoyojin/server/people/new-organisation.ts'
import { onStore, operate } from './operation.ts'

/** One line per organisation: slug, how people come in, name. */
export function run(args: string[]): Promise<number> {
  return operate(async (config, say) => {
    if (args.length > 0) {
      console.error('hinoyojin organisation list')
      return 2
    }
    const found = await onStore(config, 'refuse', (store) => listOrganisations(store))
    for (const { slug, entryMode, name } of found) console.log([slug, entryMode, name].join('\t'))
    if (found.length === 0) say('組織はまだありません。', 'There is no organisation yet.')
    return 0
  })
}
