import type { AttemptView, StepReply, StepRequest } from '@hinoyojin/core/schema/reply.ts'
import type { Carrier } from '../carriers/carrier.ts'

type Short = { place: string; choice: string }

/** Where the author was in a story: kept in this tab, so that a saved sentence is seen in its own scene. */
export const placeIn = {
  get: (id: string): Short[] => JSON.parse(sessionStorage.getItem(`preview.${id}`) ?? '[]') as Short[], // written below
  set: (id: string, answers: Short[]): void => sessionStorage.setItem(`preview.${id}`, JSON.stringify(answers))
}

/** Answers go to the preview server next door, which judges them as the real one would, and are forgotten. */
export function previewCarrier(url: string, id: string): Carrier & { answers: () => Short[] } {
  const given: Short[] = placeIn.get(id)
  return {
    open: (): StepRequest[] => [],
    async send(answer): Promise<StepReply> {
      given.push({ place: answer.place, choice: answer.choice })
      placeIn.set(id, given)
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(given) })
      return (await response.json()) as StepReply // our own preview server, typed by the schema
    },
    reply: async (seq): Promise<StepReply> => ({ ok: true, seq, finished: false }),
    reload: async (): Promise<AttemptView | undefined> => undefined,
    retry: () => {},
    watch: (listener) => {
      listener('calm')
      return () => {}
    },
    close: () => {},
    answers: () => given
  }
}
