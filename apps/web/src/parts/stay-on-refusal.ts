import type { SubmitFunction } from '$app/forms'

type Update = Parameters<Exclude<Awaited<ReturnType<SubmitFunction>>, void>>[0]['update']
type Options = Omit<NonNullable<Parameters<Update>[0]>, 'navigate'> & {
  /** Told true while the answer is awaited, false afterwards. */
  busy?: (waiting: boolean) => void
  /** Called when the page shows the answer. */
  after?: () => void
}

/**
 * For every use:enhance. SvelteKit 3 goes to where the form would land, which is the page without the question in its address
 * (?add=yes, ?to=/record): a refusal would be told to a page that nobody filled in, and both sentence and words would be gone.
 */
export const staying =
  ({ busy, after, ...options }: Options = {}): SubmitFunction =>
  () => {
    busy?.(true)
    return ({ result, update }) =>
      update({ ...options, navigate: result.type !== 'failure' })
        .finally(() => busy?.(false))
        .then(after)
  }

export const stayOnRefusal = staying()

/** The same for forms that go on showing what was typed after a success. */
export const stayAndKeep = staying({ reset: false })
