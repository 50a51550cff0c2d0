const LARGEST = 64 * 1024

/** The JSON of a small request; undefined for what is larger or no JSON. A length that is not announced is counted while reading, so
 *  that nobody can make us hold megabytes to find out that they are no answer. */
export async function smallJson(request: Request): Promise<unknown> {
  const announced = request.headers.get('content-length')
  if (announced !== null) return Number(announced) <= LARGEST ? request.json().catch(() => undefined) : undefined
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > LARGEST) return undefined
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString())
  } catch {
    return undefined
  }
}
