import type { FactSource } from '@hinoyojin/core/schema/module.ts'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { ModuleText } from '../read/module-text.ts'
import { problemAt } from '../read/problem-at.ts'
import type { Located } from '../read/shaped.ts'
import type { Path } from '../read/yaml-file.ts'

/** What stands around a module: absent where a file is checked alone. */
export type Around = {
  facts?: ReadonlyMap<string, Located<FactSource>>
  faces?: ReadonlySet<string>
  /** Locales that the courses holding this module ask for. */
  targets: readonly LocaleId[]
}

/** A small module, by file name, that shows a rule at work. */
export type Example = { files: Record<string, string>; around?: Partial<Around> }

export type Rule = {
  /** Its file name without the ending. */
  name: string
  code: string
  check(module: ModuleText, around: Around): Problem[]
  flagged: Example
  passing: Example
}

/** A rule nobody has shown at work is no rule: without an example of each kind it does not load. */
export class RuleWithoutExample extends Error {
  constructor(name: string) {
    super(`rule ${name} needs a flagged and a passing example`)
    this.name = 'RuleWithoutExample'
  }
}

export function loaded(rules: Rule[]): Rule[] {
  for (const rule of rules) {
    for (const example of [rule.flagged, rule.passing] as (Example | undefined)[]) {
      if (example === undefined || Object.keys(example.files).length === 0) throw new RuleWithoutExample(rule.name)
    }
  }
  return rules
}

/** A problem at a place in a file; the scene is read from the path. */
export function finding(
  code: string,
  text: Located<unknown>,
  path: Path,
  args: Record<string, string> = {},
  state?: Problem['state']
): Problem {
  const scene = path[0] === 'scenes' && path.length > 1 ? { scene: String(path[1]) } : {}
  return problemAt(code, text.file, text.lineOf(path), args, { ...scene, ...(state ? { state } : {}) })
}
