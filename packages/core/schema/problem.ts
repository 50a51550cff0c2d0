/** A finding in an author's text. Sentences are made at the edge, in the reader's language. */
export type Problem = {
  /** E001 ... W099, see docs/reference/problems.md (generated). */
  code: string
  severity: 'error' | 'warning' | 'info'
  file: string
  /** 1-based; 1 where the finding concerns the whole file. */
  line: number
  scene?: string
  /** The state that causes it: live variables only. */
  state?: Record<string, string | number | boolean>
  /** Values for the sentence, e.g. { name: 'scope' }. */
  args: Record<string, string>
}

/** A problem with its sentences, as `course check --json` prints it. */
export type SpokenProblem = Problem & { message: string; cure: string }
