import type { Line } from '@hinoyojin/core/guideline/lint-line.ts'
import type { LintRefusal } from '@hinoyojin/core/schema/guideline.ts'

const refusals: Record<LintRefusal, string> = {
  not_json: 'JSON として読めない行です。',
  not_a_clause: 'id(文字か数)と text(文字)のある行にしてください。',
  text_too_long: 'text が長すぎます。2万字までに分けてください。'
}

/** What a person reads: the id, the words, why, and what to write. */
export function lineAsText({ linted, text }: Line): string {
  const id = linted.id ?? '-'
  if (linted.error !== undefined) return `${id}: ${refusals[linted.error]}`
  if (linted.findings.length === 0) return `${id}: 気になる所はありません。`
  return linted.findings
    .map(({ rule, start, end, reason, instead }) =>
      [`${id}: [${rule}] 「${text.slice(start, end)}」`, `  なぜ: ${reason}`, `  直すなら: ${instead}`].join('\n')
    )
    .join('\n')
}
