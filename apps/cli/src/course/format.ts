import fs from 'node:fs'
import path from 'node:path'
import { formatFile } from '@hinoyojin/course/mend/format.ts'
import { pathIn } from '@hinoyojin/course/read/folder.ts'
import { rootAround } from '@hinoyojin/course/read/content-root.ts'
import { problemAt } from '@hinoyojin/course/read/problem-at.ts'
import { lookAt, readFolder } from '@hinoyojin/course/read/read-folder.ts'
import { mend } from './mend.ts'
import { optionsOf } from './options.ts'

/** One file, or every YAML file of a module, or of every module of a content folder. */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, { lang: { type: 'string' } })
  if (!options.ok) return 2
  const given = options.positionals[0] ?? 'content'
  const stat = fs.statSync(given, { throwIfNoEntry: false })
  if (stat === undefined)
    return mend({ changes: [], problems: [problemAt('E007', given, 1, { reason: 'missing' })] }, options.values.lang)
  if (!stat.isDirectory()) {
    const entry = lookAt(given, fs.realpathSync(path.dirname(given)), given)
    if (entry.kind === 'problem') return mend({ changes: [], problems: [entry.problem] }, options.values.lang)
    return mend(
      { changes: entry.kind === 'file' ? formatFile(given, entry.bytes) : [], problems: [] },
      options.values.lang
    )
  }
  const modules = path.join(given, 'modules')
  const folders =
    fs.existsSync(modules) && rootAround(given) === undefined
      ? fs.readdirSync(modules).map((name) => path.join(modules, name))
      : [given]
  const read = folders.filter((folder) => fs.statSync(folder).isDirectory()).map((folder) => readFolder(folder))
  const changes = read.flatMap((folder) =>
    [...folder.files]
      .filter(([file]) => file.endsWith('.yaml'))
      .flatMap(([file, bytes]) => formatFile(pathIn(folder, file), bytes))
  )
  return mend({ changes, problems: read.flatMap(({ problems }) => problems) }, options.values.lang)
}
