import { recordModule } from '@hinoyojin/course/mend/record.ts'
import { readFolder } from '@hinoyojin/course/read/read-folder.ts'
import { mend } from './mend.ts'
import { neededPath, optionsOf } from './options.ts'

export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, { lang: { type: 'string' } })
  if (!options.ok) return 2
  const path = neededPath(options.positionals, 'course record <module folder>')
  return path === undefined ? 2 : mend(recordModule(readFolder(path)), options.values.lang)
}
