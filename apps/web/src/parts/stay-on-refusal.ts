import type { SubmitFunction } from '$app/forms'

/**
 * For use:enhance on pages whose address carries a question (?add=yes, ?done=saved). SvelteKit 3 goes to where the form would land, which
 * is the page without it: a refusal would be told to a page that nobody filled in, and both sentence and words would be gone.
 */
export const stayOnRefusal: SubmitFunction =
  () =>
  ({ result, update }) =>
    update({ navigate: result.type !== 'failure' })

/** The same for forms that go on showing what was typed after a success. */
export const stayAndKeep: SubmitFunction =
  () =>
  ({ result, update }) =>
    update({ reset: false, navigate: result.type !== 'failure' })
