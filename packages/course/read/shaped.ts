import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { z } from 'zod'
import { shapeProblems } from './shape-problems.ts'
import { parseYaml, readYaml, type Path, type YamlFile } from './yaml-file.ts'

/** A value of a known shape that still knows where in which file it stands. */
export type Located<T> = { file: string; value: T; lineOf: (path: Path) => number }

export type Shaped<T> = { located?: Located<T>; yaml?: YamlFile; problems: Problem[] }

/** Reads YAML of one shape. Where there are problems of shape there is no value. */
export function readShaped<T>(schema: z.ZodType<T>, file: string, bytes: Uint8Array): Shaped<T> {
  const { yaml, problems } = readYaml(file, bytes)
  return shape(schema, yaml, problems)
}

/** The same from text, for YAML that stands inside another file. */
export function shapedText<T>(schema: z.ZodType<T>, file: string, text: string, firstLine: number): Shaped<T> {
  const { yaml, problems } = parseYaml(file, text, firstLine)
  return shape(schema, yaml, problems)
}

function shape<T>(schema: z.ZodType<T>, yaml: YamlFile | undefined, before: Problem[]): Shaped<T> {
  if (yaml === undefined) return { problems: before }
  const result = schema.safeParse(yaml.value)
  if (result.success)
    return { located: { file: yaml.file, value: result.data, lineOf: yaml.lineOf }, yaml, problems: before }
  // Words that YAML swallowed make a wrong shape too; the reason was already told.
  const told = new Set(before.filter((problem) => problem.code === 'E002').map((problem) => problem.line))
  const problems = shapeProblems(yaml, result.error.issues).filter((problem) => !told.has(problem.line))
  return { yaml, problems: [...before, ...problems] }
}
