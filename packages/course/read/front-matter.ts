import { moduleFront, type ModuleFront } from '@hinoyojin/core/schema/module.ts'
import { decode } from './decode.ts'
import { problemAt } from './problem-at.ts'
import { shapedText, type Shaped } from './shaped.ts'

export type ModulePage = Shaped<ModuleFront> & { body: string; bodyLine: number }

/** `module.md`: YAML between two lines of ---, then the lesson. */
export function readModulePage(file: string, bytes: Uint8Array): ModulePage {
  const { text, problems } = decode(file, bytes)
  if (text === undefined) return { problems, body: '', bodyLine: 1 }
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text)
  if (match === null)
    return { problems: [...problems, problemAt('E006', file, 1, { detail: 'front matter' })], body: '', bodyLine: 1 }
  const shaped = shapedText(moduleFront, file, match[1] ?? '', 2)
  const body = text.slice(match[0].length).trim()
  const bodyLine = text.slice(0, text.indexOf(body, match[0].length)).split('\n').length
  return { ...shaped, problems: [...problems, ...shaped.problems], body, bodyLine }
}
