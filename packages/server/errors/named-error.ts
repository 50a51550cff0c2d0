/** An unexpected failure with a name. `name` and not the class is what callers ask for: the web build carries its own copy
 *  of these modules, so `instanceof` would be false for an error made on the other side. */
export class NamedError extends Error {
  constructor(name: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = name
  }
}

export function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name
}
