import type { RequestEvent } from '@sveltejs/kit'
import { z } from 'zod'

const line = z.string().max(300).catch('')
const shape = z.object({
  number: line,
  pin: line,
  code: line,
  slip: line,
  name: line,
  unit: line,
  email: line,
  organisation: line,
  to: line
})

/** The fields of the sign-in forms, as text; what is missing or no text is ''. */
export async function readForm({ request }: RequestEvent): Promise<z.infer<typeof shape> & { shared: boolean }> {
  const form = Object.fromEntries(await request.formData())
  return { ...shape.parse(form), shared: form['shared'] === 'on' }
}
