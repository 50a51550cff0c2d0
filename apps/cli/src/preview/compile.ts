import { checkPath } from '@hinoyojin/course/check/check-path.ts'
import { compileFolder } from '@hinoyojin/course/compile/compile-module.ts'
import { readContentRoot, rootAround } from '@hinoyojin/course/read/content-root.ts'
import { moduleIdOf } from '@hinoyojin/course/read/module-id.ts'
import { readFolder } from '@hinoyojin/course/read/read-folder.ts'
import { speak } from '@hinoyojin/course/sentences/speak.ts'
import type { SentenceLanguage } from '@hinoyojin/course/sentences/speak.ts'
import { split } from '@hinoyojin/course/split/split.ts'
import type { PackMedia } from '@hinoyojin/core/schema/pack.ts'
import { filledIn } from './filled-in.ts'
import type { Compile } from './compiled.ts'

/** Compiles the folder each time it is asked: what the author has just saved is what the preview shows. */
export const compileFrom =
  (folder: string, language: SentenceLanguage): Compile =>
  async (locale) => {
    const problems = checkPath(folder).problems.map((problem) => speak(problem, language))
    const directory = rootAround(folder)
    const read = readFolder(folder)
    const compiled = compileFolder(
      filledIn(read),
      directory === undefined ? undefined : readContentRoot(directory),
      moduleIdOf(read)
    )
    if (Array.isArray(compiled))
      return { problems: problems.length > 0 ? problems : compiled.map((problem) => speak(problem, language)) }
    const { pack, media } = compiled
    const types = new Map<string, PackMedia['type']>(
      [...Object.values(pack.media), ...Object.values(pack.faces)].map(({ hash, type }) => [hash, type])
    )
    const picture = (hash: string) => {
      const bytes = media.get(hash)
      return bytes && { type: types.get(hash) ?? 'application/octet-stream', bytes }
    }
    return { ...split(pack, locale), picture, problems }
  }
