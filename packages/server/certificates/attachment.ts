import { z } from 'zod'

/** What lies inside the PDF, as a file of its own: enough to check it without any server. */
const shape = z.object({
  hinoyojin: z.literal('certificate/1'),
  statement: z.string().max(3000),
  code: z.string().max(40),
  name: z.string().max(200)
})
export type Attachment = Omit<z.infer<typeof shape>, 'hinoyojin'>

export const ATTACHMENT_NAME = 'hinoyojin-certificate.json'
const BEGINS = '{"hinoyojin":"certificate/1"'

export function writeAttachment({ statement, code, name }: Attachment): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ hinoyojin: 'certificate/1', statement, code, name })}\n`)
}

/** @returns undefined when these bytes are something else */
export function readAttachment(bytes: Uint8Array): Attachment | undefined {
  if (bytes.length > 20_000 || Buffer.from(bytes.subarray(0, BEGINS.length)).toString('latin1') !== BEGINS)
    return undefined
  try {
    const { statement, code, name } = shape.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return { statement, code, name }
  } catch {
    return undefined
  }
}
