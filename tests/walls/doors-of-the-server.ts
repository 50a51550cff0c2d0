import fs from 'node:fs'
import path from 'node:path'

const home = path.join(import.meta.dirname, '../..')

const USES = ['people', 'training', 'outreach', 'operator', 'post', 'certificates', 'guidelines', 'manual', 'diagnosis']

/** Every exported function of the uses that takes the store: `people/roles.ts grantRole`. What a page can call. */
export function doorsOfTheServer(): string[] {
  return USES.flatMap((use) =>
    fs
      .readdirSync(path.join(home, 'packages/server', use), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|test-/.test(file))
      .flatMap((file) => {
        const text = fs.readFileSync(path.join(home, 'packages/server', use, file), 'utf8')
        const named = text.matchAll(
          /export (?:async )?function\*? (\w+)(?:<[^(]*>)?\(\s*store: Store\b|export const (\w+) =\s+(?:async )?\(store: Store\b/g
        )
        return [...named].map((found) => `${use}/${file} ${found[1] ?? found[2] ?? ''}`)
      })
  )
}
