import type { Problem } from '@hinoyojin/core/schema/problem.ts'

const severities: Record<string, Problem['severity']> = { E: 'error', W: 'warning', I: 'info' }

type Extra = Pick<Problem, 'scene' | 'state'>

/** A problem; its severity is the first letter of its code. */
export function problemAt(
  code: string,
  file: string,
  line: number,
  args: Record<string, string> = {},
  extra: Extra = {}
): Problem {
  return { code, severity: severities[code.charAt(0)] ?? 'error', file, line, ...extra, args }
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}
