import fs from 'node:fs'
import path from 'node:path'
import { languageOf } from '../course/language.ts'
import { neededPath, optionsOf } from '../course/options.ts'
import { compileFrom } from './compile.ts'
import { debriefOf } from './debrief.ts'
import { servePreview } from './serve.ts'

const usage = 'course preview <module> [--port N]'

/** A module by its folder, or by its id under content/modules. */
const folderOf = (module: string) =>
  [module, path.join('content/modules', module)].find((each) => fs.existsSync(path.join(each, 'module.md')))

/** Serves a module on a phone frame until it is stopped. Only this machine can see it. */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, { port: { type: 'string' }, lang: { type: 'string' } })
  if (!options.ok) return 2
  const module = neededPath(options.positionals, usage)
  if (module === undefined) return 2
  const folder = folderOf(module)
  const port = Number(options.values.port ?? '5273')
  if (folder === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write(
      folder === undefined
        ? `hinoyojin: no module.md in ${module} or content/modules/${module}\n`
        : `hinoyojin: --port takes a number from 0 to 65535\n`
    )
    return 2
  }
  const compile = compileFrom(folder, languageOf(options.values.lang, process.env))
  const server = await servePreview({ port, folder: path.resolve(folder), compile, debrief: debriefOf })
  process.stdout.write(`${server.resolvedUrls?.local[0] ?? ''}\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
  await server.close()
  return 0
}
