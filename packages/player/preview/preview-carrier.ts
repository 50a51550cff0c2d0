import type { AttemptView, StepReply, StepRequest } from '@hinoyojin/core/schema/reply.ts'
import type { Carrier } from '../carriers/carrier.ts'

/** Answers go to the preview server next door, which judges them as the real one would, and are forgotten. */
export function previewCarrier(url: string): Carrier & { answers: () => { place: string; choice: string }[] } {
  const given: StepRequest[] = []
  const short = () => given.map(({ place, choice }) => ({ place, choice }))
  return {
    open: (): StepRequest[] => [],
    async send(answer): Promise<StepReply> {
      given.push(answer)
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(short()) })
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
    answers: short
  }
}
