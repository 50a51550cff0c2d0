/** The JSON of a device's answer; null for anything else, which no check will accept. */
export async function readAnswer(request: Request): Promise<unknown> {
  // A cross-site form cannot send this type, so the browser's own rules keep other sites out.
  if (!request.headers.get('content-type')?.startsWith('application/json')) return null
  try {
    const text = await request.text()
    return text.length > 20_000 ? null : JSON.parse(text)
  } catch {
    return null
  }
}
