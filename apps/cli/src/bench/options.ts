import { parseArgs } from 'node:util'
import { z } from 'zod'

const count = (max: number) => z.coerce.number().int().min(1).max(max)
const options = z.object({
  people: count(5_000_000).default(1000),
  concurrency: count(1000).default(64),
  seconds: count(600).default(10),
  json: z.boolean().default(false)
})
export type BenchOptions = z.infer<typeof options>

/** `--people N --concurrency N --seconds N --json`. @throws Error with one sentence on anything else */
export function readBenchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string' },
      concurrency: { type: 'string' },
      seconds: { type: 'string' },
      json: { type: 'boolean' }
    }
  })
  const parsed = options.safeParse(values)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`--${issue?.path.join('.')}: a whole number from 1 is wanted (${issue?.message}).`)
}
